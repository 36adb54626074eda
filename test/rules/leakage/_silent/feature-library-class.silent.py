# E: a library of features; nothing here splits, trains or evaluates
import pandas as pd
from sklearn.impute import SimpleImputer
from sklearn.preprocessing import StandardScaler


class FeatureTable:
    def __init__(self, frame: pd.DataFrame):
        self.frame = frame.copy()

    def filled(self, columns):
        self.frame[columns] = SimpleImputer(strategy="median").fit_transform(self.frame[columns])
        return self

    def scaled(self, columns):
        self.frame[columns] = StandardScaler().fit_transform(self.frame[columns])
        return self

    def ranked(self, column, buckets=10):
        self.frame[f"{column}_rank"] = pd.qcut(self.frame[column], buckets, labels=False)
        return self


def weekly_features(path: str) -> pd.DataFrame:
    table = FeatureTable(pd.read_parquet(path))
    return table.filled(["spend"]).scaled(["spend", "visits"]).ranked("spend").frame
