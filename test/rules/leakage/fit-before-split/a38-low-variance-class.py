# A38: columns with little spread over all rows are dropped in the loader
import pandas as pd
from sklearn.metrics import balanced_accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import GaussianNB


class Waferline:
    def __init__(self, path, minimum=1e-3):
        self.table = pd.read_csv(path)
        self.minimum = minimum

    def features(self):
        signals = self.table.drop(columns="rejected")
        spread = signals.var()  # expect: leakage/fit-before-split
        return signals[spread[spread > self.minimum].index]

    def evaluate(self):
        X_tr, X_te, y_tr, y_te = train_test_split(self.features(), self.table["rejected"], random_state=8)
        bayes = GaussianNB().fit(X_tr, y_tr)
        return balanced_accuracy_score(y_te, bayes.predict(X_te))


print(Waferline("secom.csv").evaluate())
