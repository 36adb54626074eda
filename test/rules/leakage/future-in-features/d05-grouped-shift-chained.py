# D5: the next week's visitors of each shop are a feature of this week
import pandas as pd
from lightgbm import LGBMRegressor
from sklearn.metrics import mean_absolute_error

sales = pd.read_csv("shop_weeks.csv").sort_values("week")
sales = sales.assign(
    visitors_next=sales.groupby("shop")["visitors"].shift(-1),  # expect: leakage/future-in-features
    visitors_last=sales.groupby("shop")["visitors"].shift(1),
)
train, test = sales[sales["week"] < 140], sales[sales["week"] >= 140]

columns = ["visitors_last", "visitors_next", "price"]
model = LGBMRegressor().fit(train[columns], train["units"])
print(mean_absolute_error(test["units"], model.predict(test[columns])))
