# B6: the recording is cut in two first, each part is windowed by itself
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from sklearn.ensemble import ExtraTreesClassifier

acceleration = np.load("wristband/magnitude.npy")
activity = np.load("wristband/activity.npy")
cut = int(len(acceleration) * 0.8)

X_train = sliding_window_view(acceleration[:cut], 128)[::32]
y_train = activity[:cut][64:64 + 32 * len(X_train):32]
X_test = sliding_window_view(acceleration[cut:], 128)[::32]
y_test = activity[cut:][64:64 + 32 * len(X_test):32]

trees = ExtraTreesClassifier(n_estimators=400, random_state=0).fit(X_train, y_train)
print("accuracy", trees.score(X_test, y_test))
