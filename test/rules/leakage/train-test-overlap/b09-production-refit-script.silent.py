# B9: evaluated on held-out rows, then refitted on everything for production
import joblib
import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.metrics import r2_score
from sklearn.model_selection import train_test_split

trips = pd.read_csv("taxi_trips.csv")
X = trips[["distance_km", "passengers", "toll"]]
y = trips["fare"]

X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=0)
model = GradientBoostingRegressor(random_state=0)
model.fit(X_train, y_train)
print("R2 on held-out trips:", r2_score(y_test, model.predict(X_test)))

model.fit(X, y)
joblib.dump(model, "fare_model.joblib")
