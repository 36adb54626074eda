# A30, clean twin: the makes of the training vehicles are counted
import category_encoders as encoders
import pandas as pd
from sklearn.ensemble import ExtraTreesRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split


class EmissionModel:
    def __init__(self):
        self.counts = encoders.CountEncoder(cols=["make", "body"], handle_unknown=0)
        self.trees = ExtraTreesRegressor(n_estimators=300, random_state=2)

    def prepare(self, vehicles):
        self.y = vehicles["co2"]
        self.X = vehicles[["make", "body", "engine_l"]]
        return self

    def holdout_error(self):
        X_tr, X_te, y_tr, y_te = train_test_split(self.X, self.y, random_state=2)
        self.trees.fit(self.counts.fit_transform(X_tr), y_tr)
        return mean_absolute_error(y_te, self.trees.predict(self.counts.transform(X_te)))


print(EmissionModel().prepare(pd.read_csv("vehicles.csv")).holdout_error())
