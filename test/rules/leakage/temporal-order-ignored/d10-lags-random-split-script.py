# D10: each row holds the value of the row before, and the rows are split at random
import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.model_selection import train_test_split

births = pd.read_csv("daily_births.csv")
births["lag_1"] = births["count"].shift(1)
births["lag_7"] = births["count"].shift(7)
births = births.dropna()

X_train, X_test, y_train, y_test = train_test_split(births[["lag_1", "lag_7"]], births["count"], random_state=0)  # expect: leakage/temporal-order-ignored
model = GradientBoostingRegressor().fit(X_train, y_train)
print("R2", model.score(X_test, y_test))
