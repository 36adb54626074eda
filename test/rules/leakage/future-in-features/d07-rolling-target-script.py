# D7: the weekly mean of the sales holds the sales that are to be predicted
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import mean_absolute_error

bakery = pd.read_csv("bakery.csv", parse_dates=["date"]).sort_values("date")
bakery["sales_week"] = bakery["sales"].rolling(7).mean()  # expect: leakage/future-in-features
bakery = bakery.dropna()

train, test = bakery[:900], bakery[900:]
features = ["weekday", "temperature", "sales_week"]
model = RandomForestRegressor(random_state=0).fit(train[features], train["sales"])
print("MAE", mean_absolute_error(test["sales"], model.predict(test[features])))
