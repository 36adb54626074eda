# A21: MinMaxScaler over the whole load curve, then TimeSeriesSplit
import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import TimeSeriesSplit
from sklearn.preprocessing import MinMaxScaler

LAGS = ["load_lag_1", "load_lag_24", "load_lag_168"]


def backtest(X, y, folds=6):
    errors = []
    for past, future in TimeSeriesSplit(n_splits=folds).split(X):
        model = Ridge().fit(X[past], y[past])
        errors.append(mean_absolute_error(y[future], model.predict(X[future])))
    return np.mean(errors)


def main():
    lags = pd.read_parquet("hourly_load_lags.parquet")
    X = MinMaxScaler().fit_transform(lags[LAGS])  # expect: leakage/fit-before-split
    print("MAE", backtest(X, lags["load"].to_numpy()))


if __name__ == "__main__":
    main()
