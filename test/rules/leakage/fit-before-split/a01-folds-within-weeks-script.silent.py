# A1, clean: which weeks there are decides how rows are dealt out, nothing else
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import StratifiedKFold
def split(X, y):
    folds = [[[], []] for _ in range(5)]
    weeks = X["week"].unique()
    for week in weeks:
        mask = X["week"] == week
        (index,) = np.where(mask.to_numpy())
        part, answer = X[mask], y[mask]
        for k, (a, b) in enumerate(StratifiedKFold(5).split(part, answer)):
            folds[k][0].append(index[a])
            folds[k][1].append(index[b])
    for train, test in folds:
        yield np.concatenate(train), np.concatenate(test)
df = pd.read_csv("a.csv")
X, y = df.drop(columns="y"), df["y"]
for train, test in split(X, y):
    model = LogisticRegression().fit(X.iloc[train], y.iloc[train])
    print(roc_auc_score(y.iloc[test], model.predict(X.iloc[test])))
