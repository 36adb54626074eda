# A15: mean price per city over all flats, and the price is the target
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

flats = pd.read_csv("flats.csv")
flats["city_price"] = flats.groupby("city")["price"].transform("mean")  # expect: leakage/fit-before-split[error]

X = flats[["city_price", "area", "rooms", "floor"]]
y = flats["price"]
X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.2, random_state=6)

forest = RandomForestRegressor(random_state=6).fit(X_tr, y_tr)
print("MAE", mean_absolute_error(y_te, forest.predict(X_te)))
