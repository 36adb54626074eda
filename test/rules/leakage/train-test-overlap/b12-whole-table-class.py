# B12: the training rows are masked, the test rows are simply all rows
import numpy as np
import pandas as pd
from sklearn.metrics import roc_auc_score
from sklearn.naive_bayes import BernoulliNB


class SymptomChecker:
    def __init__(self, visits, seed=0):
        mask = np.random.default_rng(seed).random(len(visits)) < 0.75
        self.train = visits[mask]
        self.test = visits
        self.symptoms = ["fever", "cough", "fatigue", "headache"]

    def auc(self):
        model = BernoulliNB().fit(self.train[self.symptoms], self.train["influenza"])
        proba = model.predict_proba(self.test[self.symptoms])[:, 1]
        return roc_auc_score(self.test["influenza"], proba)  # expect: leakage/train-test-overlap


if __name__ == "__main__":
    print(SymptomChecker(pd.read_csv("visits.csv")).auc())
