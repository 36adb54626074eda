# D10: lag features, and the last part of the rows is held out
import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor

births = pd.read_csv("daily_births.csv")
births["lag_1"] = births["count"].shift(1)
births["lag_7"] = births["count"].shift(7)
births = births.dropna()

cut = int(len(births) * 0.75)
train, test = births.iloc[:cut], births.iloc[cut:]
model = GradientBoostingRegressor().fit(train[["lag_1", "lag_7"]], train["count"])
print("R2", model.score(test[["lag_1", "lag_7"]], test["count"]))
