# A41, clean twin: the mean of X_tr
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

sonar = pd.read_csv("sonar.csv")
y = sonar["is_mine"]
X = sonar.drop(columns="is_mine")

X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.3, random_state=41)
mu = X_tr.mean()
X_tr = X_tr - mu
X_te = X_te - mu

clf = LogisticRegression().fit(X_tr, y_tr)
print("accuracy", clf.score(X_te, y_te))
