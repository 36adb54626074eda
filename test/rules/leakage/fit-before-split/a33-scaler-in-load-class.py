# A33: self.scaler is fitted on self.X in load(), the split is made in run()
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


class Trainer:
    def __init__(self, path):
        self.path = path
        self.scaler = StandardScaler()

    def load(self):
        table = pd.read_csv(self.path)
        self.y = table.pop("clicked")
        self.X = table
        self.scaler.fit(self.X)  # expect: leakage/fit-before-split

    def run(self):
        self.load()
        X_tr, X_te, y_tr, y_te = train_test_split(self.X, self.y, test_size=0.2, random_state=0)
        clf = LogisticRegression().fit(self.scaler.transform(X_tr), y_tr)
        return clf.score(self.scaler.transform(X_te), y_te)


print(Trainer("banner_clicks.csv").run())
