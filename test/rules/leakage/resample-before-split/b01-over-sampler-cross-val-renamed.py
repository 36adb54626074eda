# B1: rows are doubled before cross-validation cuts its folds
import imblearn.over_sampling as over
import pandas as pd
from sklearn.model_selection import StratifiedKFold as Folds
from sklearn.model_selection import cross_val_score as cv_score
from sklearn.tree import DecisionTreeClassifier as Tree

claims = pd.read_csv("claims.csv")
target = claims.pop("rejected")

sampler = over.RandomOverSampler(random_state=0)
claims_up, target_up = sampler.fit_resample(claims, target)  # expect: leakage/resample-before-split

folds = Folds(n_splits=5, shuffle=True, random_state=0)
scores = cv_score(Tree(max_depth=8), claims_up, target_up, cv=folds, scoring="f1")
print(f"F1 {scores.mean():.3f} +/- {scores.std():.3f}")
