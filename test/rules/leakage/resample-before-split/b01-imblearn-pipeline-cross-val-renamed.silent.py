# B1: the sampler is a step of the pipeline, so each fold resamples its own training part
import imblearn.over_sampling as over
import pandas as pd
from imblearn.pipeline import make_pipeline
from sklearn.model_selection import StratifiedKFold as Folds
from sklearn.model_selection import cross_val_score as cv_score
from sklearn.tree import DecisionTreeClassifier as Tree

claims = pd.read_csv("claims.csv")
target = claims.pop("rejected")

model = make_pipeline(over.RandomOverSampler(random_state=0), Tree(max_depth=8))

folds = Folds(n_splits=5, shuffle=True, random_state=0)
scores = cv_score(model, claims, target, cv=folds, scoring="f1")
print(f"F1 {scores.mean():.3f} +/- {scores.std():.3f}")
