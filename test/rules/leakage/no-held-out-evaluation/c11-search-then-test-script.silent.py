# C11: the search gets the training part, the test part is scored once
import pandas as pd
from sklearn.model_selection import GridSearchCV, train_test_split
from sklearn.svm import SVR

shells = pd.read_csv("abalone_weights.csv")
X, y = shells[["length", "diameter", "height"]], shells["whole_weight"]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=0)

search = GridSearchCV(SVR(), {"C": [0.1, 1, 10], "epsilon": [0.01, 0.1]}, cv=5)
search.fit(X_train, y_train)
print("best settings:", search.best_params_)
print("R2 of the best model:", search.score(X_test, y_test))
