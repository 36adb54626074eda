# C11: tune() and report() work on the same table
import pandas as pd
from scipy.stats import randint
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import f1_score
from sklearn.model_selection import RandomizedSearchCV


class CreditScorer:
    grid = {"n_estimators": randint(100, 500), "max_depth": randint(3, 20)}

    def __init__(self, path):
        applicants = pd.read_csv(path)
        self.y = applicants.pop("repaid")
        self.X = applicants

    def tune(self):
        search = RandomizedSearchCV(RandomForestClassifier(), self.grid, n_iter=25, cv=5, random_state=0)
        search.fit(self.X, self.y)
        self.model = search.best_estimator_

    def report(self):
        return f1_score(self.y, self.model.predict(self.X))  # expect: leakage/no-held-out-evaluation


scorer = CreditScorer("applicants.csv")
scorer.tune()
print("F1", scorer.report())
