# F: both parts are standardised by the training part
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split

from .scaling import standardise


def holdout_score(X, y):
    X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.2, random_state=20)
    forest = RandomForestRegressor().fit(standardise(X_tr, X_tr), y_tr)
    return forest.score(standardise(X_te, X_tr), y_te)
