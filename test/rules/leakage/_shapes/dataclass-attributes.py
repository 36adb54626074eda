# F: the table travels in the fields of a dataclass
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
        self.y = self.table[self.target]
        self.X = self.scaler.fit_transform(self.table.drop(columns=self.target))  # expect: leakage/fit-before-split


study = Study(pd.read_csv("coral_reefs.csv"), target="bleached")
X_tr, X_te, y_tr, y_te = train_test_split(study.X, study.y, test_size=0.25, random_state=12)
print(LogisticRegression().fit(X_tr, y_tr).score(X_te, y_te))
