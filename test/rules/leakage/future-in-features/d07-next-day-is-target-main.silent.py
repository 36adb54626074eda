# D7: tomorrow's sales are the target, so today's are known
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error


def build(bakery):
    bakery["sales_week"] = bakery["sales"].rolling(7).mean()
    bakery["tomorrow"] = bakery["sales"].shift(-1)
    return bakery.dropna()


def main():
    bakery = build(pd.read_csv("bakery.csv", parse_dates=["date"]).sort_values("date"))
    train, test = bakery.iloc[:900], bakery.iloc[900:]
    columns = ["weekday", "temperature", "sales_week"]
    model = Ridge().fit(train[columns], train["tomorrow"])
    print("MAE", mean_absolute_error(test["tomorrow"], model.predict(test[columns])))


if __name__ == "__main__":
    main()
