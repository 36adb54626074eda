# D5: the next day is the target, the day before is a feature
import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.metrics import mean_absolute_error

grid = pd.read_csv("grid_daily.csv", parse_dates=["day"]).sort_values("day")
grid["demand_next"] = grid["demand"].shift(-1)
grid["temp_last"] = grid["temperature"].shift(1)
grid = grid.dropna()

cut = int(len(grid) * 0.8)
train, test = grid.iloc[:cut], grid.iloc[cut:]
features = ["temperature", "temp_last", "is_holiday"]

model = GradientBoostingRegressor().fit(train[features], train["demand_next"])
print("MAE", mean_absolute_error(test["demand_next"], model.predict(test[features])))
