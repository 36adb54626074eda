# A14: weight of evidence computed from all borrowers' defaults
import pandas as pd
from category_encoders.woe import WOEEncoder
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split


class Scorecard:
    categorical = ["employment", "home_ownership", "purpose"]

    def __init__(self):
        self.woe = WOEEncoder(cols=self.categorical)
        self.logit = LogisticRegression()

    def encode(self, borrowers, bad):
        return self.woe.fit(borrowers, bad).transform(borrowers)  # expect: leakage/fit-before-split[error]

    def validate(self, borrowers, bad):
        X = self.encode(borrowers, bad)
        X_dev, X_val, bad_dev, bad_val = train_test_split(X, bad, test_size=0.3, random_state=5)
        self.logit.fit(X_dev, bad_dev)
        return 2 * roc_auc_score(bad_val, self.logit.predict_proba(X_val)[:, 1]) - 1


book = pd.read_csv("loan_book.csv")
print("Gini", Scorecard().validate(book[Scorecard.categorical], book["default"]))
