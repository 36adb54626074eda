# D10: twelve lags, and folds in the order of time
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import TimeSeriesSplit, cross_val_score


def with_lags(series, n):
    table = pd.DataFrame({"value": series})
    for lag in range(1, n + 1):
        table[f"lag_{lag}"] = series.shift(lag)
    return table.dropna()


def main():
    airline = pd.read_csv("airline.csv", parse_dates=["month"]).sort_values("month")
    table = with_lags(airline["passengers"], 12)
    X, y = table.drop(columns="value"), table["value"]
    model = RandomForestRegressor(random_state=0)
    scores = cross_val_score(model, X, y, cv=TimeSeriesSplit(n_splits=5))
    print("R2", scores.mean())


if __name__ == "__main__":
    main()
