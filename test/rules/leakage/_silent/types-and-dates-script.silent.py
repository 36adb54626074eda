# E: seeds, types, renames, parsed dates and constant columns; held out by date
import random

import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import mean_absolute_error

random.seed(0)
np.random.seed(0)
KEEP = ["opened", "store_size", "staff", "promo", "takings"]

days = pd.read_csv("shop_days.csv", sep=";", decimal=",")
days = days.rename(columns={"Umsatz": "takings", "Groesse": "store_size"}).rename(columns=str.lower)[KEEP]
days["opened"] = pd.to_datetime(days["opened"], format="%d.%m.%Y")
days["promo"] = days["promo"].eq("ja").astype("int8")
days["staff"] = pd.to_numeric(days["staff"], errors="coerce").fillna(0).astype("int16")
days["weekday"] = days["opened"].dt.dayofweek
days = days.dropna(subset=["takings"]).sort_values("opened").reset_index(drop=True)

cut = pd.Timestamp("2023-07-01")
train, test = days[days["opened"] < cut], days[days["opened"] >= cut]
features = ["store_size", "staff", "promo", "weekday"]
forest = RandomForestRegressor(random_state=0).fit(train[features], train["takings"])
print("MAE", mean_absolute_error(test["takings"], forest.predict(test[features])))
