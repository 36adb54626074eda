# D12: the groups reach a splitter that heeds them
import pandas as pd
from sklearn.ensemble import ExtraTreesClassifier
from sklearn.model_selection import GroupKFold, cross_val_score

voices = pd.read_csv("parkinson_voices.csv")
speaker = voices.pop("speaker")
y = voices.pop("parkinson")

folds = GroupKFold(n_splits=5)
scores = cross_val_score(ExtraTreesClassifier(random_state=0), voices, y, groups=speaker, cv=folds)
print("accuracy", scores.mean())
