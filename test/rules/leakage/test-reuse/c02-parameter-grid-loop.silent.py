# C2: ParameterGrid walked by hand, each setting cross-validated on the training part
import pandas as pd
from sklearn.model_selection import ParameterGrid, cross_val_score, train_test_split
from sklearn.svm import SVC

grains = pd.read_csv("grains.csv")
data = train_test_split(grains.drop(columns="kind"), grains["kind"], stratify=grains["kind"], random_state=0)
X_train, X_test, y_train, y_test = data

results = []
for settings in ParameterGrid({"C": [0.1, 1, 10], "gamma": [0.01, 0.1, 1]}):
    results.append((cross_val_score(SVC(**settings), X_train, y_train, cv=5).mean(), settings))

results.sort(key=lambda result: result[0], reverse=True)
best = SVC(**results[0][1]).fit(X_train, y_train)
print("accuracy %.3f with %s" % (best.score(X_test, y_test), results[0][1]))
