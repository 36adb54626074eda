# E: a small library's estimator
import numpy as np


class TinyBooster:
    def __init__(self, rounds=10, rate=0.1):
        self.rounds, self.rate = rounds, rate

    def fit(self, X, y):
        self.base_ = np.mean(y)
        self.weights_ = np.linalg.lstsq(X, y - self.base_, rcond=None)[0]
        return self

    def predict(self, X):
        return (self.base_ + X @ self.weights_ > 0.5).astype(int)

    def score(self, X, y):
        return float(np.mean(self.predict(X) == y))
