# F: every library under another name, fitted on the training part
import pandas as frames
import sklearn.linear_model as lin
import sklearn.model_selection as ms
from sklearn import preprocessing as prep

table = frames.read_csv("glucose_monitor.csv")
labels = table.pop("hypo")

a, b, la, lb = ms.train_test_split(table, labels, random_state=1)
norm = prep.StandardScaler().fit(a)
print(lin.LogisticRegression().fit(norm.transform(a), la).score(norm.transform(b), lb))
