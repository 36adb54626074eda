# A9: the twenty best genes are chosen with the labels of all samples
import pandas as pd
from sklearn.feature_selection import SelectKBest, f_classif
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

samples = pd.read_csv("leukemia.csv")
y = samples["subtype"]
X = samples.drop(columns="subtype")

X_best = SelectKBest(f_classif, k=20).fit_transform(X, y)  # expect: leakage/fit-before-split[error]

X_tr, X_te, y_tr, y_te = train_test_split(X_best, y, test_size=0.3, stratify=y, random_state=0)
clf = LogisticRegression(max_iter=2000).fit(X_tr, y_tr)
print("accuracy", clf.score(X_te, y_te))
