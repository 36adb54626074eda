# A20: OrdinalEncoder fitted on all flights in the constructor
import pandas as pd
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import OrdinalEncoder


class DelayModel:
    places = ["carrier", "origin", "dest"]

    def __init__(self, flights):
        self.y = flights["delayed"]
        self.encoder = OrdinalEncoder()
        codes = self.encoder.fit_transform(flights[self.places])  # expect: leakage/fit-before-split[info]
        self.X = flights[["distance", "dep_hour"]].assign(**dict(zip(self.places, codes.T)))

    def evaluate(self):
        X_tr, X_te, y_tr, y_te = train_test_split(self.X, self.y, random_state=6)
        return HistGradientBoostingClassifier().fit(X_tr, y_tr).score(X_te, y_te)


print(DelayModel(pd.read_csv("flights.csv")).evaluate())
