# E: a scaled copy is written for the dashboard, the model reads the raw table
import pandas as pd
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler

COLUMNS = ["occupancy", "co2_ppm", "lux"]

offices = pd.read_csv("data/offices.csv")
dashboard = offices.copy()
dashboard[COLUMNS] = MinMaxScaler().fit_transform(dashboard[COLUMNS])
dashboard.to_csv("dashboard/offices_scaled.csv", index=False)

X_tr, X_te, y_tr, y_te = train_test_split(offices[COLUMNS], offices["energy_kwh"], test_size=0.2, random_state=22)
model = HistGradientBoostingRegressor().fit(X_tr, y_tr)
print("MAE", mean_absolute_error(y_te, model.predict(X_te)))
