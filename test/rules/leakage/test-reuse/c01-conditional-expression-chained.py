# C1: a conditional expression keeps whichever does better on the test set
import pandas as pd
from sklearn.model_selection import train_test_split as tts
from sklearn.svm import SVC
from xgboost import XGBClassifier

seeds = pd.read_csv("wheat_seeds.csv")
variety = seeds.pop("variety")
X_tr, X_te, y_tr, y_te = tts(seeds, variety, stratify=variety, random_state=3)

svm = SVC().fit(X_tr, y_tr)
xgb = XGBClassifier(n_estimators=100).fit(X_tr, y_tr)
best = svm if svm.score(X_te, y_te) > xgb.score(X_te, y_te) else xgb  # expect: leakage/test-reuse
print(type(best).__name__, best.score(X_te, y_te))
