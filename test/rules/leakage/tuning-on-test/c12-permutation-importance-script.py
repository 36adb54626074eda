# C12: columns are kept by their importance on the test set, which then tests the smaller model
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.inspection import permutation_importance
from sklearn.model_selection import train_test_split

alloys = pd.read_csv("alloys.csv")
X, y = alloys.drop(columns="hardness"), alloys["hardness"]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=0)

full = RandomForestRegressor(random_state=0).fit(X_train, y_train)
kept = X.columns[permutation_importance(full, X_test, y_test, n_repeats=10).importances_mean > 0.01]  # expect: leakage/tuning-on-test

small = RandomForestRegressor(random_state=0).fit(X_train[kept], y_train)
print(len(kept), "columns, R2", small.score(X_test[kept], y_test))
