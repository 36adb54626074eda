# B1, clean: an archive holds several arrays
import numpy as np
from sklearn.tree import DecisionTreeClassifier

archive = np.load("digits.npz")
X_train, X_test = archive["X_train"], archive["X_test"]
y_train, y_test = archive["y_train"], archive["y_test"]
tree = DecisionTreeClassifier(max_depth=5).fit(X_train, y_train)
print(tree.score(X_test, y_test))

with np.load("mnist.npz") as digits:
    forest = DecisionTreeClassifier().fit(digits["x_train"], digits["y_train"])
    print(forest.score(digits["x_test"], digits["y_test"]))
