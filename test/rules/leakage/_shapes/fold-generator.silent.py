# F: a generator yields the folds, standardised with each fold's training rows
import numpy as np
from sklearn.linear_model import Perceptron
from sklearn.model_selection import KFold


def folds(X, y, k):
    for tr, te in KFold(k, shuffle=True, random_state=14).split(X):
        mean, std = X[tr].mean(axis=0), X[tr].std(axis=0)
        yield ((X[tr] - mean) / std, y[tr]), ((X[te] - mean) / std, y[te])


archive = np.load("radar_returns.npz")
X, y = archive["pulses"], archive["good"]

scores = []
for (X_tr, y_tr), (X_te, y_te) in folds(X, y, k=5):
    scores.append(Perceptron().fit(X_tr, y_tr).score(X_te, y_te))
print("accuracy", np.mean(scores))
