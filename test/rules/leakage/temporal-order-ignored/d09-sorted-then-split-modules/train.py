# D9: the hours are shuffled by the split
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.model_selection import train_test_split

from series import load

COLUMNS = ["outside_temp", "occupancy", "solar_gain"]

hours = load("building.csv")
train, test = train_test_split(hours, test_size=0.3, random_state=5)  # expect: leakage/temporal-order-ignored
model = HistGradientBoostingRegressor().fit(train[COLUMNS], train["heating_kwh"])
print("R2", model.score(test[COLUMNS], test["heating_kwh"]))
