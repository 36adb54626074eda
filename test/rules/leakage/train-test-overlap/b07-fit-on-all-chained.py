# B7: fitted and scored in one breath, on overlapping rows
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeRegressor

tyres = pd.read_csv("tyres.csv")
X, y = tyres[["speed", "load", "pressure"]], tyres["wear"]
_, X_test, _, y_test = train_test_split(X, y, random_state=0)

print(DecisionTreeRegressor(random_state=0).fit(X, y).score(X_test, y_test))  # expect: leakage/train-test-overlap
