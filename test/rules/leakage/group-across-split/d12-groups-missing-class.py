# D12: GroupKFold is not told the groups
import numpy as np
import pandas as pd
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupKFold
from sklearn.neighbors import KNeighborsClassifier


class GaitStudy:
    columns = ["stride", "cadence", "sway"]

    def __init__(self, path):
        self.steps = pd.read_csv(path)
        self.people = self.steps["person"]

    def f1(self):
        X, y = self.steps[self.columns], self.steps["limps"]
        scores = []
        for fit, held in GroupKFold(n_splits=4).split(X, y):  # expect: leakage/group-across-split
            knn = KNeighborsClassifier(5).fit(X.iloc[fit], y.iloc[fit])
            scores.append(f1_score(y.iloc[held], knn.predict(X.iloc[held])))
        return np.mean(scores)


print("F1", GaitStudy("gait.csv").f1())
