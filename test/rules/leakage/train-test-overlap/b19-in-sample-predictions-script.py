# B19: the first model's predictions of its own training rows become a feature; the folds then hold rows it has seen
import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score

patients = pd.read_csv("diabetes.csv")
X = patients[["glucose", "bmi", "age", "insulin"]].to_numpy()
y = patients["diabetic"].to_numpy()

forest = RandomForestClassifier(random_state=0).fit(X, y)
stacked = np.column_stack([X, forest.predict_proba(X)[:, 1]])

meta = LogisticRegression(max_iter=1000)
print(cross_val_score(meta, stacked, y, cv=5).mean())  # expect: leakage/train-test-overlap
