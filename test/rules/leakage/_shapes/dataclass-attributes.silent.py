# F: the dataclass holds the parts, its scaler sees the training part
from dataclasses import dataclass, field

import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


@dataclass
class Study:
    table: pd.DataFrame
    target: str
    scaler: StandardScaler = field(default_factory=StandardScaler)

    def __post_init__(self):
        y, X = self.table[self.target], self.table.drop(columns=self.target)
        self.X_tr, self.X_te, self.y_tr, self.y_te = train_test_split(X, y, test_size=0.25, random_state=12)
        self.X_tr = self.scaler.fit_transform(self.X_tr)


study = Study(pd.read_csv("coral_reefs.csv"), target="bleached")
clf = LogisticRegression().fit(study.X_tr, study.y_tr)
print(clf.score(study.scaler.transform(study.X_te), study.y_te))
