# F: the scaled table is bound by := inside a condition
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

meteors = pd.read_csv("meteors.csv")
y = meteors.pop("iron")

if (X := StandardScaler().fit_transform(meteors)).shape[1] > 2:  # expect: leakage/fit-before-split
    X_tr, X_te, y_tr, y_te = train_test_split(X, y, random_state=27)
    print(score := LogisticRegression().fit(X_tr, y_tr).score(X_te, y_te))
