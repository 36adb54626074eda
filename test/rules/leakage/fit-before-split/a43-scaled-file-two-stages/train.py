# A43: second stage, splits what the first one wrote
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

FEATURES = ["glucose", "insulin", "bmi", "age"]

table = pd.read_csv("data/processed/diabetes_scaled.csv")
X_tr, X_te, y_tr, y_te = train_test_split(table[FEATURES], table["outcome"], test_size=0.2, random_state=43)
clf = LogisticRegression().fit(X_tr, y_tr)
print("accuracy", clf.score(X_te, y_te))
