# D9: folds that keep the order of time
import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import TimeSeriesSplit


class TramForecast:
    columns = ["temperature", "rain", "school_day"]

    def __init__(self, path):
        self.days = pd.read_csv(path, index_col="day", parse_dates=True).sort_index()

    def error(self):
        X, y = self.days[self.columns], self.days["passengers"]
        errors = []
        for fit, held in TimeSeriesSplit(n_splits=5).split(X):
            model = Ridge().fit(X.iloc[fit], y.iloc[fit])
            errors.append(mean_absolute_error(y.iloc[held], model.predict(X.iloc[held])))
        return np.mean(errors)


print("MAE", TramForecast("tram.csv").error())
