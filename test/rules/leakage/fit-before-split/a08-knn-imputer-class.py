# A8: KNNImputer learns from all rows in prepare(), split later in fit_and_score()
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.impute import KNNImputer
from sklearn.model_selection import train_test_split


class SepsisStudy:
    vitals = ["heart_rate", "resp_rate", "temperature", "lactate", "wbc"]

    def __init__(self, path):
        self.stays = pd.read_csv(path)

    def prepare(self):
        imputer = KNNImputer(n_neighbors=5)
        self.X = imputer.fit_transform(self.stays[self.vitals])  # expect: leakage/fit-before-split
        self.y = self.stays["sepsis"].to_numpy()
        return self

    def fit_and_score(self):
        X_tr, X_te, y_tr, y_te = train_test_split(self.X, self.y, stratify=self.y, random_state=1)
        forest = RandomForestClassifier(n_estimators=500, random_state=1).fit(X_tr, y_tr)
        return forest.score(X_te, y_te)


print(SepsisStudy("icu_stays.csv").prepare().fit_and_score())
