# B19: out-of-fold predictions as a feature, evaluated on the same folds: stacking done right
import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_predict, cross_val_score

patients = pd.read_csv("diabetes.csv")
X = patients[["glucose", "bmi", "age", "insulin"]].to_numpy()
y = patients["diabetic"].to_numpy()

folds = StratifiedKFold(n_splits=5, shuffle=True, random_state=0)
forest = RandomForestClassifier(random_state=0)
oof = cross_val_predict(forest, X, y, cv=folds, method="predict_proba")[:, 1]

meta = LogisticRegression(max_iter=1000)
print(cross_val_score(meta, np.column_stack([X, oof]), y, cv=folds).mean())
