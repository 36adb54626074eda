# A8, clean twin: the imputer is a step of the pipeline that is fitted on the training part
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.impute import KNNImputer
from sklearn.model_selection import train_test_split
from sklearn.pipeline import Pipeline


class SepsisStudy:
    vitals = ["heart_rate", "resp_rate", "temperature", "lactate", "wbc"]

    def __init__(self, path):
        self.stays = pd.read_csv(path)

    def prepare(self):
        self.X = self.stays[self.vitals].to_numpy()
        self.y = self.stays["sepsis"].to_numpy()
        return self

    def fit_and_score(self):
        X_tr, X_te, y_tr, y_te = train_test_split(self.X, self.y, stratify=self.y, random_state=1)
        steps = [("impute", KNNImputer(n_neighbors=5)), ("forest", RandomForestClassifier(random_state=1))]
        pipeline = Pipeline(steps).fit(X_tr, y_tr)
        return pipeline.score(X_te, y_te)


print(SepsisStudy("icu_stays.csv").prepare().fit_and_score())
