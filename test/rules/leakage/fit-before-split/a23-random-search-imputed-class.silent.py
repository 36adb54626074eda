# A23, clean twin: the imputer is refitted in every inner fold
import pandas as pd
from scipy.stats import randint
from sklearn.ensemble import RandomForestRegressor
from sklearn.impute import SimpleImputer
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import RandomizedSearchCV, train_test_split
from sklearn.pipeline import make_pipeline


class YieldModel:
    def __init__(self, fields):
        X, y = fields[["rain_mm", "ph", "nitrogen", "slope"]], fields["yield_t"]
        self.X_tr, self.X_te, self.y_tr, self.y_te = train_test_split(X, y, random_state=4)

    def tune(self):
        pipe = make_pipeline(SimpleImputer(), RandomForestRegressor())
        space = {
            "randomforestregressor__max_depth": randint(3, 20),
            "randomforestregressor__min_samples_leaf": randint(1, 30),
        }
        self.search = RandomizedSearchCV(pipe, space, n_iter=25, cv=4, random_state=4)
        self.search.fit(self.X_tr, self.y_tr)
        return self

    def report(self):
        print("MAE", mean_absolute_error(self.y_te, self.search.predict(self.X_te)))


YieldModel(pd.read_csv("fields.csv")).tune().report()
