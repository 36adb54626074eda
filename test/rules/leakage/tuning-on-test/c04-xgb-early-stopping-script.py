# C4: boosting stops on the test set, whose error is then reported
import pandas as pd
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import train_test_split
from xgboost import XGBRegressor

deliveries = pd.read_csv("deliveries.csv")
X = deliveries[["distance", "weight", "stops", "rain_mm"]]
y = deliveries["minutes"]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=42)

model = XGBRegressor(n_estimators=3000, learning_rate=0.03, early_stopping_rounds=50)
model.fit(X_train, y_train, eval_set=[(X_test, y_test)], verbose=False)  # expect: leakage/tuning-on-test
print("MSE", mean_squared_error(y_test, model.predict(X_test)))
