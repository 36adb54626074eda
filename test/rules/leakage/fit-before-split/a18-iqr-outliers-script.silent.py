# A18, clean twin: limits known beforehand, and quartiles of the training part for the rest
import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

diamonds = pd.read_csv("diamonds.csv")
diamonds = diamonds[diamonds["depth"].between(40, 80)]

X = diamonds[["carat", "depth", "table", "x", "y", "z"]]
X_tr, X_te, p_tr, p_te = train_test_split(X, diamonds["price"], test_size=0.2, random_state=18)

q1, q3 = X_tr["table"].quantile([0.25, 0.75])
low, high = q1 - 1.5 * (q3 - q1), q3 + 1.5 * (q3 - q1)
X_tr = X_tr.assign(table=X_tr["table"].clip(low, high))
X_te = X_te.assign(table=X_te["table"].clip(low, high))

model = GradientBoostingRegressor().fit(X_tr, p_tr)
print("MAE", mean_absolute_error(p_te, model.predict(X_te)))
