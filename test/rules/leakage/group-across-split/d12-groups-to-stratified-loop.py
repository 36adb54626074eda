# D12: StratifiedKFold.split accepts groups for the sake of the interface only
import pandas as pd
from sklearn.model_selection import StratifiedKFold
from sklearn.naive_bayes import GaussianNB

cells = pd.read_csv("cell_crops.csv")
X = cells.drop(columns=["slide", "mitosis"]).to_numpy()
y, slide = cells["mitosis"].to_numpy(), cells["slide"].to_numpy()

skf = StratifiedKFold(n_splits=5, shuffle=True, random_state=1)
held_out = []
for train, test in skf.split(X, y, slide):  # expect: leakage/group-across-split
    held_out.append(GaussianNB().fit(X[train], y[train]).score(X[test], y[test]))
print(sum(held_out) / len(held_out))
