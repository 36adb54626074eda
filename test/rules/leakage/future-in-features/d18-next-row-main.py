# D18: iloc[i + 1] looks one day ahead
import pandas as pd
from sklearn.ensemble import RandomForestClassifier


def build(prices):
    rows = []
    for i in range(1, len(prices) - 1):
        rows.append({
            "change": prices["close"].iloc[i - 1] - prices["open"].iloc[i - 1],
            "gap": prices["open"].iloc[i + 1] - prices["open"].iloc[i],  # expect: leakage/future-in-features
            "volume": prices["volume"].iloc[i - 1],
            "rose": prices["close"].iloc[i] > prices["open"].iloc[i],
        })
    return pd.DataFrame(rows)


def main():
    prices = pd.read_csv("wheat_futures.csv", parse_dates=["date"]).sort_values("date")
    table = build(prices)
    train, test = table.iloc[:1500], table.iloc[1500:]
    columns = ["change", "gap", "volume"]
    model = RandomForestClassifier(random_state=0).fit(train[columns], train["rose"])
    print("accuracy", model.score(test[columns], test["rose"]))


if __name__ == "__main__":
    main()
