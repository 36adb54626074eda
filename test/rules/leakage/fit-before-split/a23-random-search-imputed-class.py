# A23: imputed once on the training part, then a randomised search with inner folds
import pandas as pd
from scipy.stats import randint
from sklearn.ensemble import RandomForestRegressor
from sklearn.impute import SimpleImputer
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import RandomizedSearchCV, train_test_split


class YieldModel:
    def __init__(self, fields):
        X, y = fields[["rain_mm", "ph", "nitrogen", "slope"]], fields["yield_t"]
        self.X_tr, self.X_te, self.y_tr, self.y_te = train_test_split(X, y, random_state=4)
        self.imputer = SimpleImputer()

    def tune(self):
        filled = self.imputer.fit_transform(self.X_tr)  # expect: leakage/fit-before-split[info]
        space = {"max_depth": randint(3, 20), "min_samples_leaf": randint(1, 30)}
        self.search = RandomizedSearchCV(RandomForestRegressor(), space, n_iter=25, cv=4, random_state=4)
        self.search.fit(filled, self.y_tr)
        return self

    def report(self):
        predicted = self.search.predict(self.imputer.transform(self.X_te))
        print("MAE", mean_absolute_error(self.y_te, predicted))


YieldModel(pd.read_csv("fields.csv")).tune().report()
