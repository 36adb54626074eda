# C11: the search's own score is printed, the test score is the result
import pandas as pd
from sklearn.model_selection import GridSearchCV, train_test_split
from sklearn.neighbors import KNeighborsClassifier

rice = pd.read_csv("rice.csv")
X, y = rice[["area", "perimeter", "extent"]], rice["variety"]
X_train, X_test, y_train, y_test = train_test_split(X, y, stratify=y, random_state=0)

search = GridSearchCV(KNeighborsClassifier(), {"n_neighbors": [3, 5, 9, 15, 25]}, cv=10)
search.fit(X_train, y_train)
print("cross-validated accuracy:", search.best_score_)
print("final accuracy:", search.score(X_test, y_test))
