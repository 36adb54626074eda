# B34: `X_valid` of a function and `X_train` of the module have nothing to do with each other; seasons are parted by a mask
import numpy as np
from sklearn.model_selection import train_test_split

X, y = np.load("X.npy"), np.load("y.npy")
rows = np.load("rows.npy")


def fold(number):
    X_fit, X_valid = X[rows != number], X[rows == number]
    return X_fit.shape, X_valid.shape


print([fold(number) for number in range(5)])
X_train, X_rest, y_train, y_rest = train_test_split(X, y, test_size=0.1, random_state=1)
