# D1: the list is made of all columns but the target
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import r2_score
from sklearn.model_selection import train_test_split


class RentModel:
    target = "rent"

    def __init__(self, path):
        self.flats = pd.read_csv(path)
        self.columns = [column for column in self.flats.columns if column != self.target]

    def run(self):
        X = self.flats[self.columns]
        y = self.flats[self.target]
        X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)
        model = RandomForestRegressor(random_state=1).fit(X_train, y_train)
        return r2_score(y_test, model.predict(X_test))


if __name__ == "__main__":
    print(RentModel("flats.csv").run())
