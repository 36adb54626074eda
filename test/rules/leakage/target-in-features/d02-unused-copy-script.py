# D2: the target is dropped from a copy, and the other frame is used
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.svm import LinearSVC

notes = pd.read_csv("banknotes.csv")
features = notes.drop(columns="forged")

X = notes.to_numpy()  # expect: leakage/target-in-features
y = notes["forged"].to_numpy()
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=4)
print(LinearSVC().fit(X_train, y_train).score(X_test, y_test))
