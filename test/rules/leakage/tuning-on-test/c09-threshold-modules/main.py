# C9: the cut-off is found and judged on the same test rows
import pandas as pd
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split

from cutoff import best_cutoff

logins = pd.read_csv("logins.csv")
X, y = logins.drop(columns="hijacked"), logins["hijacked"]
X_train, X_test, y_train, y_test = train_test_split(X, y, stratify=y, random_state=0)
model = HistGradientBoostingClassifier().fit(X_train, y_train)
score = model.predict_proba(X_test)[:, 1]
print("F1", f1_score(y_test, score >= best_cutoff(y_test, score)))
