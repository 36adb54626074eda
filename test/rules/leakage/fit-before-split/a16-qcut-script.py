# A16: deciles of all mileages become a feature
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.metrics import r2_score
from sklearn.model_selection import train_test_split

cars = pd.read_csv("used_cars.csv")
cars["mileage_decile"] = pd.qcut(cars.mileage, 10, labels=False)  # expect: leakage/fit-before-split

X = cars[["mileage_decile", "engine_power", "age"]]
X_tr, X_te, y_tr, y_te = train_test_split(X, cars["price"], test_size=0.2, random_state=16)
model = LinearRegression().fit(X_tr, y_tr)
print("R2", r2_score(y_te, model.predict(X_te)))
