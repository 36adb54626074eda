# F: where the split and the evaluation are
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split


def holdout_score(X, y):
    X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.2, random_state=20)
    return RandomForestRegressor().fit(X_tr, y_tr).score(X_te, y_te)
