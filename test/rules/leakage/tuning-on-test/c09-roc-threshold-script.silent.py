# C9: the cut-off is read off the ROC curve of a validation part
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score, roc_curve
from sklearn.model_selection import train_test_split

sepsis = pd.read_csv("icu_admissions.csv")
X, y = sepsis[["heart_rate", "lactate", "age", "map"]], sepsis["sepsis"]
X_rest, X_test, y_rest, y_test = train_test_split(X, y, test_size=0.3, stratify=y, random_state=0)
X_train, X_val, y_train, y_val = train_test_split(X_rest, y_rest, stratify=y_rest, random_state=0)

model = LogisticRegression(max_iter=1000).fit(X_train, y_train)
fpr, tpr, thresholds = roc_curve(y_val, model.predict_proba(X_val)[:, 1])
cutoff = thresholds[np.argmax(tpr - fpr)]
proba = model.predict_proba(X_test)[:, 1]
print(f"F1 at {cutoff:.2f}: {f1_score(y_test, proba >= cutoff):.3f}")
