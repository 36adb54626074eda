# D6: the window ends the day before
import pandas as pd
from sklearn.linear_model import LinearRegression

air = pd.read_csv("air_quality.csv", parse_dates=["date"]).sort_values("date")
air["wind_smooth"] = air["wind"].rolling(7).mean().shift(1)
air = air.dropna()

train = air[air["date"] < "2023-01-01"]
test = air[air["date"] >= "2023-01-01"]
features = ["humidity", "traffic", "wind_smooth"]

model = LinearRegression().fit(train[features], train["pm25"])
print("R2", model.score(test[features], test["pm25"]))
