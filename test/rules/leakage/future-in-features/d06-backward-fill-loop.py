# D6: a loop fills the holes of each sensor with its next reading
import pandas as pd
from sklearn.ensemble import HistGradientBoostingRegressor

SENSORS = ["soil_moisture", "soil_temp", "leaf_wetness"]

vineyard = pd.read_csv("vineyard.csv", parse_dates=["date"]).sort_values("date")
for sensor in SENSORS:
    vineyard[sensor] = vineyard[sensor].bfill()  # expect: leakage/future-in-features

train = vineyard[vineyard["date"].dt.year < 2023]
test = vineyard[vineyard["date"].dt.year >= 2023]
model = HistGradientBoostingRegressor().fit(train[SENSORS], train["mildew"])
print("R2", model.score(test[SENSORS], test["mildew"]))
