# A21, clean twin: the scaler learns from the past of each fold
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
        scaler = MinMaxScaler().fit(X[past])
        model = Ridge().fit(scaler.transform(X[past]), y[past])
        errors.append(mean_absolute_error(y[future], model.predict(scaler.transform(X[future]))))
    return np.mean(errors)


def main():
    lags = pd.read_parquet("hourly_load_lags.parquet")
    print("MAE", backtest(lags[LAGS].to_numpy(), lags["load"].to_numpy()))


if __name__ == "__main__":
    main()
