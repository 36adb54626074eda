# C4: a third part of the rows is kept for early stopping
import pandas as pd
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import train_test_split
from xgboost import XGBRegressor

deliveries = pd.read_csv("deliveries.csv")
X = deliveries[["distance", "weight", "stops", "rain_mm"]]
y = deliveries["minutes"]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=42)
X_train, X_stop, y_train, y_stop = train_test_split(X_train, y_train, test_size=0.1, random_state=42)

model = XGBRegressor(n_estimators=3000, learning_rate=0.03, early_stopping_rounds=50)
model.fit(X_train, y_train, eval_set=[(X_stop, y_stop)], verbose=False)
print("MSE", mean_squared_error(y_test, model.predict(X_test)))
