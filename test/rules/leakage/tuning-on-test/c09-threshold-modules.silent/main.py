# C9: the cut-off is found on validation rows
import pandas as pd
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split

from cutoff import best_cutoff

logins = pd.read_csv("logins.csv")
X, y = logins.drop(columns="hijacked"), logins["hijacked"]
X_rest, X_test, y_rest, y_test = train_test_split(X, y, stratify=y, random_state=0)
X_train, X_val, y_train, y_val = train_test_split(X_rest, y_rest, stratify=y_rest, random_state=0)
model = HistGradientBoostingClassifier().fit(X_train, y_train)
cutoff = best_cutoff(y_val, model.predict_proba(X_val)[:, 1])
print("F1", f1_score(y_test, model.predict_proba(X_test)[:, 1] >= cutoff))
