# A23, clean twin: the search tunes the pipeline
import pandas as pd
from sklearn.model_selection import GridSearchCV, train_test_split
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

seeds = pd.read_csv("seeds.csv")
X_tr, X_te, y_tr, y_te = train_test_split(
    seeds.drop(columns="variety"), seeds["variety"], test_size=0.25, random_state=23
)

pipe = Pipeline([("scale", StandardScaler()), ("svc", SVC())])
search = GridSearchCV(pipe, {"svc__C": [0.1, 1, 10], "svc__gamma": ["scale", 0.1]}, cv=5)
search.fit(X_tr, y_tr)
print(search.best_params_, "test accuracy", search.score(X_te, y_te))
