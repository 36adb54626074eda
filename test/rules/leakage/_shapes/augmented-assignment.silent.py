# F: -= and /= with the training part's statistics
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

X = np.load("ecg_beats.npy")
y = np.load("ecg_labels.npy")

X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.2, random_state=4)
mean, std = X_tr.mean(axis=0), X_tr.std(axis=0)
X_tr -= mean
X_te -= mean
X_tr /= std
X_te /= std
print(LogisticRegression(max_iter=2000).fit(X_tr, y_tr).score(X_te, y_te))
