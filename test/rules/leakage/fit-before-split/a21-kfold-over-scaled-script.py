# A21: scaled once, then five folds over the scaled matrix
import numpy as np
import pandas as pd
from sklearn.model_selection import KFold
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVR

yacht = pd.read_csv("yacht_hydrodynamics.csv")
y = yacht["residuary_resistance"].to_numpy()
X = yacht.drop(columns="residuary_resistance")

scaler = StandardScaler()
scaler.fit(X)  # expect: leakage/fit-before-split
X = scaler.transform(X)

scores = []
for train_idx, test_idx in KFold(n_splits=5, shuffle=True, random_state=0).split(X):
    svr = SVR(C=100).fit(X[train_idx], y[train_idx])
    scores.append(svr.score(X[test_idx], y[test_idx]))
print("R2", np.mean(scores))
