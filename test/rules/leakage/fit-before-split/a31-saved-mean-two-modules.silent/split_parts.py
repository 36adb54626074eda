# A31, clean twin: first stage, only cuts the readings into two files
import numpy as np
from sklearn.model_selection import train_test_split

readings = np.load("data/turbine_readings.npy")
faults = np.load("data/turbine_faults.npy")
X_tr, X_te, y_tr, y_te = train_test_split(readings, faults, test_size=0.2, random_state=31)
np.savez("data/train.npz", X=X_tr, y=y_tr)
np.savez("data/test.npz", X=X_te, y=y_te)
