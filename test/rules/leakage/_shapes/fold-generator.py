# F: a generator yields the folds of a matrix that is already standardised
import numpy as np
from scipy.stats import zscore
from sklearn.linear_model import Perceptron
from sklearn.model_selection import KFold


def folds(X, y, k):
    for tr, te in KFold(k, shuffle=True, random_state=14).split(X):
        yield (X[tr], y[tr]), (X[te], y[te])


archive = np.load("radar_returns.npz")
X, y = zscore(archive["pulses"]), archive["good"]  # expect: leakage/fit-before-split

scores = []
for (X_tr, y_tr), (X_te, y_te) in folds(X, y, k=5):
    scores.append(Perceptron().fit(X_tr, y_tr).score(X_te, y_te))
print("accuracy", np.mean(scores))
