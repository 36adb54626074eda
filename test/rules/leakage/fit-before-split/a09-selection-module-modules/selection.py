# A9: best_columns() looks at the labels of whatever it is given
from sklearn.feature_selection import SelectKBest, f_regression


def best_columns(X, y, k):
    selector = SelectKBest(f_regression, k=k)
    selector.fit(X, y)  # expect: leakage/fit-before-split[error]
    return list(X.columns[selector.get_support()])
