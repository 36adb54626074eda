# D3: the logarithm of the price is itself the target
import numpy as np
import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import train_test_split

homes = pd.read_csv("ames_numeric.csv")
homes["log_price"] = np.log1p(homes["price"])

X = homes.drop(columns=["price", "log_price"])
y = homes["log_price"]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=42)
model = GradientBoostingRegressor().fit(X_train, y_train)
print(mean_squared_error(y_test, model.predict(X_test)))
