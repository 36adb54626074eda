# E: the project's own StandardScaler knows its ranges and learns nothing
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split


class StandardScaler:
    RANGES = {"systolic": (60, 240), "diastolic": (30, 150), "pulse": (30, 220)}

    def fit(self, X):
        return self

    def transform(self, X):
        return pd.DataFrame({c: (X[c] - low) / (high - low) for c, (low, high) in self.RANGES.items()})

    def fit_transform(self, X):
        return self.fit(X).transform(X)


visits = pd.read_csv("blood_pressure.csv")
X = StandardScaler().fit_transform(visits)
X_tr, X_te, y_tr, y_te = train_test_split(X, visits["stroke"], test_size=0.2, random_state=20)
print("accuracy", RandomForestClassifier().fit(X_tr, y_tr).score(X_te, y_te))
