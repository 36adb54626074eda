# A23: the scaler saw all of X_tr, so the inner folds of the search are not clean (the test part is)
import pandas as pd
from sklearn.model_selection import GridSearchCV, train_test_split
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

seeds = pd.read_csv("seeds.csv")
X_tr, X_te, y_tr, y_te = train_test_split(
    seeds.drop(columns="variety"), seeds["variety"], test_size=0.25, random_state=23
)

scaler = StandardScaler()
X_tr_scaled = scaler.fit_transform(X_tr)  # expect: leakage/fit-before-split[info]
X_te_scaled = scaler.transform(X_te)

search = GridSearchCV(SVC(), {"C": [0.1, 1, 10], "gamma": ["scale", 0.1]}, cv=5)
search.fit(X_tr_scaled, y_tr)
print(search.best_params_, "test accuracy", search.score(X_te_scaled, y_te))
