# E: toy data in a library's tests, fitted and scored on the same rows
import numpy as np
import pytest
from sklearn.datasets import load_iris, make_classification
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler
from tinyboost.booster import TinyBooster


@pytest.mark.parametrize("rounds", [1, 5, 20])
def test_learns_toy_data(rounds):
    X, y = make_classification(n_samples=200, random_state=0)
    X = StandardScaler().fit_transform(X)
    assert TinyBooster(rounds).fit(X, y).score(X, y) > 0.8


def test_as_good_as_logistic_regression():
    X, y = load_iris(return_X_y=True)
    y = (y == 2).astype(int)
    ours = TinyBooster().fit(X, y).score(X, y)
    theirs = LogisticRegression(max_iter=500).fit(X, y).score(X, y)
    assert ours > theirs - 0.1
    assert np.isfinite(ours)
