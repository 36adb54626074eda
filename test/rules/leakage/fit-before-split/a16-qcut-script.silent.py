# A16, clean twin: edges written down by hand
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.metrics import r2_score
from sklearn.model_selection import train_test_split

cars = pd.read_csv("used_cars.csv")
EDGES = [0, 10_000, 30_000, 60_000, 100_000, 150_000, 10_000_000]
cars["mileage_band"] = pd.cut(cars.mileage, EDGES, labels=False)

X = cars[["mileage_band", "engine_power", "age"]]
X_tr, X_te, y_tr, y_te = train_test_split(X, cars["price"], test_size=0.2, random_state=16)
model = LinearRegression().fit(X_tr, y_tr)
print("R2", r2_score(y_te, model.predict(X_te)))
