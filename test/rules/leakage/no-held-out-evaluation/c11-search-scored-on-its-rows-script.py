# C11: the search has seen every row on which its winner is scored
import pandas as pd
from sklearn.model_selection import GridSearchCV
from sklearn.svm import SVR

shells = pd.read_csv("abalone_weights.csv")
X, y = shells[["length", "diameter", "height"]], shells["whole_weight"]

search = GridSearchCV(SVR(), {"C": [0.1, 1, 10], "epsilon": [0.01, 0.1]}, cv=5)
search.fit(X, y)
print("R2 of the best model:", search.score(X, y))  # expect: leakage/no-held-out-evaluation
