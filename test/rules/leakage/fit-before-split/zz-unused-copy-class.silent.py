# A, last row: scaled() is defined and called for a report, the model gets self.X
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


class Screening:
    def __init__(self, path):
        table = pd.read_csv(path)
        self.y = table.pop("positive")
        self.X = table

    def scaled(self):
        return pd.DataFrame(StandardScaler().fit_transform(self.X), columns=self.X.columns)

    def describe(self):
        print(self.scaled().abs().max().sort_values())

    def evaluate(self):
        X_tr, X_te, y_tr, y_te = train_test_split(self.X, self.y, random_state=1)
        return LogisticRegression(max_iter=2000).fit(X_tr, y_tr).score(X_te, y_te)


screening = Screening("screening.csv")
screening.describe()
print("accuracy", screening.evaluate())
