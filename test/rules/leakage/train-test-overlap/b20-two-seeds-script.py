# B20: the training part of one split, the test part of another
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.svm import LinearSVC

mushrooms = pd.read_csv("mushrooms_numeric.csv")
X = mushrooms.drop(columns="poisonous")
y = mushrooms["poisonous"]

X_train, _, y_train, _ = train_test_split(X, y, test_size=0.3, random_state=0)
_, X_test, _, y_test = train_test_split(X, y, test_size=0.3, random_state=1)  # expect: leakage/train-test-overlap

svc = LinearSVC().fit(X_train, y_train)
print(svc.score(X_test, y_test))
