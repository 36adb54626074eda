# A9, clean twin: the selector is a step of the pipeline
import pandas as pd
from sklearn.feature_selection import SelectKBest, f_classif
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import Pipeline

samples = pd.read_csv("leukemia.csv")
y = samples["subtype"]
X = samples.drop(columns="subtype")

X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.3, stratify=y, random_state=0)
clf = Pipeline([("select", SelectKBest(f_classif, k=20)), ("model", LogisticRegression(max_iter=2000))])
clf.fit(X_tr, y_tr)
print("accuracy", clf.score(X_te, y_te))
