# B7: the method trains on self.X, of which self.X_test is a part
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import train_test_split


class EnergyModel:
    def __init__(self, path):
        houses = pd.read_csv(path)
        self.y = houses["heating_load"]
        self.X = houses[["wall_area", "roof_area", "height", "glazing"]]
        self.model = Ridge(alpha=1.0)

    def split(self):
        self.X_train, self.X_test, self.y_train, self.y_test = train_test_split(
            self.X, self.y, test_size=0.2, random_state=1
        )

    def train(self):
        self.model.fit(self.X, self.y)

    def error(self):
        return mean_squared_error(self.y_test, self.model.predict(self.X_test))  # expect: leakage/train-test-overlap


if __name__ == "__main__":
    energy = EnergyModel("houses.csv")
    energy.split()
    energy.train()
    print(energy.error())
