# C12: importance on the test rows is described after the evaluation, and changes nothing
import pandas as pd
from sklearn.inspection import permutation_importance
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split


class Screening:
    columns = ["bmi", "glucose", "pressure", "pulse", "smoker", "pack_years"]

    def __init__(self, cohort):
        self.train, self.test = train_test_split(cohort, test_size=0.3, random_state=5)

    def fit(self):
        self.model = LogisticRegression(max_iter=1000).fit(self.train[self.columns], self.train["diabetic"])

    def score(self):
        return self.model.score(self.test[self.columns], self.test["diabetic"])

    def explain(self):
        result = permutation_importance(self.model, self.test[self.columns], self.test["diabetic"])
        return pd.Series(result.importances_mean, index=self.columns).sort_values()


screening = Screening(pd.read_csv("cohort.csv"))
screening.fit()
print("accuracy", screening.score())
print(screening.explain())
