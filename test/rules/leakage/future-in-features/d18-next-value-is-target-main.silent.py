# D18: iloc[i + 1] is what is to be predicted
import pandas as pd
from sklearn.ensemble import RandomForestClassifier


def build(prices):
    rows = []
    for i in range(1, len(prices) - 1):
        rows.append({
            "change": prices["close"].iloc[i] - prices["open"].iloc[i],
            "gap": prices["open"].iloc[i] - prices["close"].iloc[i - 1],
            "volume": prices["volume"].iloc[i],
            "rises": prices["close"].iloc[i + 1] > prices["close"].iloc[i],
        })
    return pd.DataFrame(rows)


def main():
    prices = pd.read_csv("wheat_futures.csv", parse_dates=["date"]).sort_values("date")
    table = build(prices)
    train, test = table.iloc[:1500], table.iloc[1500:]
    columns = ["change", "gap", "volume"]
    model = RandomForestClassifier(random_state=0).fit(train[columns], train["rises"])
    print("accuracy", model.score(test[columns], test["rises"]))


if __name__ == "__main__":
    main()
