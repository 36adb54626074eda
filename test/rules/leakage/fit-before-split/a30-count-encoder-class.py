# A30: category_encoders.CountEncoder counts the makes of all vehicles
import category_encoders as encoders
import pandas as pd
from sklearn.ensemble import ExtraTreesRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split


class EmissionModel:
    def __init__(self):
        self.counts = encoders.CountEncoder(cols=["make", "body"])
        self.trees = ExtraTreesRegressor(n_estimators=300, random_state=2)

    def prepare(self, vehicles):
        self.y = vehicles["co2"]
        self.X = self.counts.fit_transform(vehicles[["make", "body", "engine_l"]])  # expect: leakage/fit-before-split
        return self

    def holdout_error(self):
        X_tr, X_te, y_tr, y_te = train_test_split(self.X, self.y, random_state=2)
        return mean_absolute_error(y_te, self.trees.fit(X_tr, y_tr).predict(X_te))


print(EmissionModel().prepare(pd.read_csv("vehicles.csv")).holdout_error())
