# D12: KFold takes the groups and ignores them
import pandas as pd
from sklearn.ensemble import ExtraTreesClassifier
from sklearn.model_selection import KFold, cross_val_score

voices = pd.read_csv("parkinson_voices.csv")
speaker = voices.pop("speaker")
y = voices.pop("parkinson")

folds = KFold(n_splits=5, shuffle=True, random_state=0)
scores = cross_val_score(ExtraTreesClassifier(random_state=0), voices, y, groups=speaker, cv=folds)  # expect: leakage/group-across-split
print("accuracy", scores.mean())
