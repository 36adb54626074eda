# A18: outliers dropped by the quartiles of all diamonds
import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

diamonds = pd.read_csv("diamonds.csv")
q1, q3 = diamonds["depth"].quantile([0.25, 0.75])  # expect: leakage/fit-before-split
iqr = q3 - q1
diamonds = diamonds[diamonds["depth"].between(q1 - 1.5 * iqr, q3 + 1.5 * iqr)]

X = diamonds[["carat", "depth", "table", "x", "y", "z"]]
X_tr, X_te, p_tr, p_te = train_test_split(X, diamonds["price"], test_size=0.2, random_state=18)
model = GradientBoostingRegressor().fit(X_tr, p_tr)
print("MAE", mean_absolute_error(p_te, model.predict(X_te)))
