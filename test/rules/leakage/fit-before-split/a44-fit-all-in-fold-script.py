# A44: inside the loop of folds the scaler is fitted on X instead of X[tr]
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold
from sklearn.preprocessing import StandardScaler

X = np.load("voice_features.npy")
y = np.load("voice_labels.npy")

scores = []
for tr, te in StratifiedKFold(n_splits=5, shuffle=True, random_state=44).split(X, y):
    sc = StandardScaler()
    sc.fit(X)  # expect: leakage/fit-before-split
    clf = LogisticRegression(max_iter=1000).fit(sc.transform(X[tr]), y[tr])
    scores.append(clf.score(sc.transform(X[te]), y[te]))
print(f"accuracy {np.mean(scores):.3f}")
