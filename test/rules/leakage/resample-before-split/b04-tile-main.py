# B4: numpy copies of the arrays end up on both sides of the split
import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier


def load():
    with np.load("glass.npz") as archive:
        return archive["oxides"], archive["kind"]


def main():
    X, y = load()
    X, y = np.tile(X, (3, 1)), np.tile(y, 3)  # expect: leakage/resample-before-split
    X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=4)
    knn = KNeighborsClassifier(n_neighbors=3)
    knn.fit(X_train, y_train)
    print(knn.score(X_test, y_test))


if __name__ == "__main__":
    main()
