# D1: the list of feature columns names the target
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import r2_score
from sklearn.model_selection import train_test_split


class RentModel:
    target = "rent"
    columns = ["area", "rooms", "floor", "balcony", "rent"]

    def __init__(self, path):
        self.flats = pd.read_csv(path)

    def run(self):
        X = self.flats[self.columns]  # expect: leakage/target-in-features
        y = self.flats[self.target]
        X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)
        model = RandomForestRegressor(random_state=1).fit(X_train, y_train)
        return r2_score(y_test, model.predict(X_test))


if __name__ == "__main__":
    print(RentModel("flats.csv").run())
