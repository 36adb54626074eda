# C11: the score that won the search is reported as the result
import pandas as pd
from sklearn.model_selection import GridSearchCV
from sklearn.neighbors import KNeighborsClassifier

rice = pd.read_csv("rice.csv")
X, y = rice[["area", "perimeter", "extent"]], rice["variety"]

search = GridSearchCV(KNeighborsClassifier(), {"n_neighbors": [3, 5, 9, 15, 25]}, cv=10)
search.fit(X, y)
print("final accuracy:", search.best_score_)  # expect: leakage/test-reuse[info]
