# A10: Boruta confirms features with the labels of every row
import pandas as pd
from boruta import BorutaPy
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import classification_report
from sklearn.model_selection import train_test_split

asteroids = pd.read_csv("asteroids.csv")
y = asteroids["hazardous"].values
X = asteroids.drop(columns="hazardous").values

forest = RandomForestClassifier(n_jobs=-1, max_depth=5, class_weight="balanced")
boruta = BorutaPy(forest, n_estimators="auto", random_state=1)
boruta.fit(X, y)  # expect: leakage/fit-before-split[error]
X = boruta.transform(X)

X_tr, X_te, y_tr, y_te = train_test_split(X, y, stratify=y, random_state=1)
clf = RandomForestClassifier(n_estimators=400, random_state=1).fit(X_tr, y_tr)
print(classification_report(y_te, clf.predict(X_te)))
