# F: every library under another name, scaler fitted before the split
import pandas as frames
import sklearn.linear_model as lin
import sklearn.model_selection as ms
from sklearn import preprocessing as prep

table = frames.read_csv("glucose_monitor.csv")
labels = table.pop("hypo")
table = prep.StandardScaler().fit_transform(table)  # expect: leakage/fit-before-split

a, b, la, lb = ms.train_test_split(table, labels, random_state=1)
print(lin.LogisticRegression().fit(a, la).score(b, lb))
