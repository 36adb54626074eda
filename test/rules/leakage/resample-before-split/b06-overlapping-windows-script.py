# B6: windows of 128 samples every 32, then a random split: neighbours share samples
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from sklearn.ensemble import ExtraTreesClassifier
from sklearn.model_selection import train_test_split

acceleration = np.load("wristband/magnitude.npy")
activity = np.load("wristband/activity.npy")

windows = sliding_window_view(acceleration, 128)[::32]  # expect: leakage/resample-before-split
labels = activity[64:64 + 32 * len(windows):32]

X_train, X_test, y_train, y_test = train_test_split(windows, labels, test_size=0.2, random_state=0)
trees = ExtraTreesClassifier(n_estimators=400, random_state=0).fit(X_train, y_train)
print("accuracy", trees.score(X_test, y_test))
