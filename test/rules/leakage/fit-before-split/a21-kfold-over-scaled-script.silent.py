# A21, clean twin: the pipeline is fitted anew in each fold
import numpy as np
import pandas as pd
from sklearn.model_selection import KFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVR

yacht = pd.read_csv("yacht_hydrodynamics.csv")
y = yacht["residuary_resistance"].to_numpy()
X = yacht.drop(columns="residuary_resistance").to_numpy()

scores = []
for train_idx, test_idx in KFold(n_splits=5, shuffle=True, random_state=0).split(X):
    svr = make_pipeline(StandardScaler(), SVR(C=100)).fit(X[train_idx], y[train_idx])
    scores.append(svr.score(X[test_idx], y[test_idx]))
print("R2", np.mean(scores))
