# A38, clean twin: spread of the training wafers
import pandas as pd
from sklearn.metrics import balanced_accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import GaussianNB


class Waferline:
    def __init__(self, path, minimum=1e-3):
        self.table = pd.read_csv(path)
        self.minimum = minimum

    def lively(self, signals):
        spread = signals.var()
        return spread[spread > self.minimum].index

    def evaluate(self):
        signals = self.table.drop(columns="rejected")
        X_tr, X_te, y_tr, y_te = train_test_split(signals, self.table["rejected"], random_state=8)
        columns = self.lively(X_tr)
        bayes = GaussianNB().fit(X_tr[columns], y_tr)
        return balanced_accuracy_score(y_te, bayes.predict(X_te[columns]))


print(Waferline("secom.csv").evaluate())
