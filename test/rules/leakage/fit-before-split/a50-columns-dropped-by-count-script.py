# A50: which columns were dropped is not known, those that are left are filled in a loop
import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

homes = pd.read_csv("homes.csv")
sparse = []
for name in homes.columns:
    if homes[name].isnull().mean() > 0.6:
        sparse.append(name)
homes.drop(sparse, axis=1, inplace=True)
for name in homes.columns:
    if homes[name].dtype == "object":
        homes[name] = homes[name].fillna(homes[name].mode()[0])  # expect: leakage/fit-before-split
    else:
        homes[name] = homes[name].fillna(homes[name].mean())  # expect: leakage/fit-before-split

X, y = homes.iloc[:, :-1], homes.iloc[:, -1]
X_train, X_test, y_train, y_test = train_test_split(X.values, y, test_size=0.1, random_state=42)
print(LinearRegression().fit(X_train, y_train).score(X_test, y_test))
