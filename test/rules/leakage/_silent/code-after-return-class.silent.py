# E: the old version stands below return and raise
import pandas as pd
from sklearn.feature_selection import SelectKBest, f_regression
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline


class BodyFat:
    def __init__(self, path):
        self.table = pd.read_csv(path)

    def features(self):
        return self.table.drop(columns="fat_percent")
        X = self.table.drop(columns="fat_percent")
        return (X - X.mean()) / X.std()

    def select(self):
        raise NotImplementedError("selection is a pipeline step now")
        self.table = SelectKBest(f_regression, k=5).fit_transform(self.features(), self.table["fat_percent"])

    def evaluate(self):
        X_tr, X_te, y_tr, y_te = train_test_split(self.features(), self.table["fat_percent"], random_state=11)
        model = make_pipeline(SelectKBest(f_regression, k=5), LinearRegression()).fit(X_tr, y_tr)
        return model.score(X_te, y_te)


print("R2", BodyFat("body_fat.csv").evaluate())
