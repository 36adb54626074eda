# D10: twelve lags, then shuffled cross-validation
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import KFold, cross_val_score


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
    scores = cross_val_score(model, X, y, cv=KFold(5, shuffle=True, random_state=0))  # expect: leakage/temporal-order-ignored
    print("R2", scores.mean())


if __name__ == "__main__":
    main()
