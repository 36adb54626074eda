# A19: distances to centres of all shoppers are stacked onto the features
import numpy as np
from sklearn.cluster import MiniBatchKMeans
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split


def with_distances(X, k):
    kmeans = MiniBatchKMeans(n_clusters=k, random_state=3).fit(X)  # expect: leakage/fit-before-split
    return np.hstack([X, kmeans.transform(X)])


def main():
    baskets = np.genfromtxt("baskets.csv", delimiter=",", skip_header=1)
    X, y = baskets[:, :-1], baskets[:, -1].astype(int)
    X = with_distances(X, k=8)
    X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.2, random_state=3)
    clf = LogisticRegression(max_iter=2000).fit(X_tr, y_tr)
    print("accuracy", clf.score(X_te, y_te))


if __name__ == "__main__":
    main()
