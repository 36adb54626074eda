# D5: tomorrow's temperature explains today's demand
import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.metrics import mean_absolute_error

grid = pd.read_csv("grid_daily.csv", parse_dates=["day"]).sort_values("day")
grid["temp_next"] = grid["temperature"].shift(-1)  # expect: leakage/future-in-features
grid = grid.dropna()

cut = int(len(grid) * 0.8)
train, test = grid.iloc[:cut], grid.iloc[cut:]
features = ["temperature", "temp_next", "is_holiday"]

model = GradientBoostingRegressor().fit(train[features], train["demand"])
print("MAE", mean_absolute_error(test["demand"], model.predict(test[features])))
