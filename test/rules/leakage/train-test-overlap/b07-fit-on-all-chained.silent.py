# B7: fitted and scored in one breath, on disjoint rows
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeRegressor

tyres = pd.read_csv("tyres.csv")
X, y = tyres[["speed", "load", "pressure"]], tyres["wear"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)

print(DecisionTreeRegressor(random_state=0).fit(X_train, y_train).score(X_test, y_test))
