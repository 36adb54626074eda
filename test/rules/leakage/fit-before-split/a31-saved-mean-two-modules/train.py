# A31: second stage, standardises with the saved statistics and splits
import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier

readings = np.load("data/turbine_readings.npy")
faults = np.load("data/turbine_faults.npy")
mean = np.load("data/mean.npy")
std = np.load("data/std.npy")

X_tr, X_te, y_tr, y_te = train_test_split(readings, faults, test_size=0.2, random_state=31)
knn = KNeighborsClassifier().fit((X_tr - mean) / std, y_tr)
print("accuracy", knn.score((X_te - mean) / std, y_te))
