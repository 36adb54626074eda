# C12: prune() looks at the test rows, and score() uses them again
import pandas as pd
from sklearn.inspection import permutation_importance
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split


class Screening:
    def __init__(self, cohort):
        self.train, self.test = train_test_split(cohort, test_size=0.3, random_state=5)
        self.columns = ["bmi", "glucose", "pressure", "pulse", "smoker", "pack_years"]

    def fit(self):
        self.model = LogisticRegression(max_iter=1000).fit(self.train[self.columns], self.train["diabetic"])

    def prune(self, size=3):
        importance = permutation_importance(self.model, self.test[self.columns], self.test["diabetic"])
        order = importance.importances_mean.argsort()[::-1][:size]  # expect: leakage/tuning-on-test
        self.columns = [self.columns[i] for i in order]

    def score(self):
        return self.model.score(self.test[self.columns], self.test["diabetic"])


screening = Screening(pd.read_csv("cohort.csv"))
screening.fit()
screening.prune()
screening.fit()
print("accuracy", screening.score())
