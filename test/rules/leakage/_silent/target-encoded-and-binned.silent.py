# E: label encoder on the target, quantiles of the target only to stratify
import pandas as pd
from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import LabelEncoder

crabs = pd.read_csv("crabs.csv")
body = ["length", "diameter", "shell_weight"]

species = LabelEncoder().fit_transform(crabs["species"])
X_tr, X_te, s_tr, s_te = train_test_split(crabs[body], species, stratify=species, random_state=16)
print("species", RandomForestClassifier().fit(X_tr, s_tr).score(X_te, s_te))

strata = pd.qcut(crabs["age"], 5, labels=False)
A_tr, A_te, a_tr, a_te = train_test_split(crabs[body], crabs["age"], stratify=strata, random_state=16)
print("age R2", RandomForestRegressor().fit(A_tr, a_tr).score(A_te, a_te))
