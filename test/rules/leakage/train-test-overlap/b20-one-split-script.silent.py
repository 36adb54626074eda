# B20: one split for both
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.svm import LinearSVC

mushrooms = pd.read_csv("mushrooms_numeric.csv")
X = mushrooms.drop(columns="poisonous")
y = mushrooms["poisonous"]

X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=0)

svc = LinearSVC().fit(X_train, y_train)
print(svc.score(X_test, y_test))
