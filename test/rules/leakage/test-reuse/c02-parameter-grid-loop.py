# C2: ParameterGrid walked by hand, each setting scored on the test part
import pandas as pd
from sklearn.model_selection import ParameterGrid, train_test_split
from sklearn.svm import SVC

grains = pd.read_csv("grains.csv")
data = train_test_split(grains.drop(columns="kind"), grains["kind"], stratify=grains["kind"], random_state=0)
X_train, X_test, y_train, y_test = data

results = []
for settings in ParameterGrid({"C": [0.1, 1, 10], "gamma": [0.01, 0.1, 1]}):
    svc = SVC(**settings).fit(X_train, y_train)
    results.append((svc.score(X_test, y_test), settings))

results.sort(key=lambda result: result[0], reverse=True)  # expect: leakage/test-reuse
print("accuracy %.3f with %s" % results[0])
