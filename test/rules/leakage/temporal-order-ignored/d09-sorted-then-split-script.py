# D9: sorted by date, then split at random
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import train_test_split

power = pd.read_csv("wind_farm.csv", parse_dates=["timestamp"])
power = power.sort_values("timestamp")

X = power[["wind_speed", "direction", "blade_angle"]]
y = power["output_kw"]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=42)  # expect: leakage/temporal-order-ignored

model = RandomForestRegressor(random_state=42).fit(X_train, y_train)
print("MSE", mean_squared_error(y_test, model.predict(X_test)))
