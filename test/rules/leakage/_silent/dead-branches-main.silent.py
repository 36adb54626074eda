# E: the leaking lines stand in branches that never run
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

SCALE_EVERYTHING = False


def main():
    votes = pd.read_csv("precincts.csv")
    X, y = votes[["density", "median_age", "turnout_2016"]], votes["flipped"]
    if SCALE_EVERYTHING:
        X = StandardScaler().fit_transform(X)
    if False:
        X = X.fillna(X.mean())
    while 0:
        X = (X - X.mean()) / X.std()

    X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.2, random_state=10)
    scaler = StandardScaler().fit(X_tr)
    clf = LogisticRegression().fit(scaler.transform(X_tr), y_tr)
    print("accuracy", clf.score(scaler.transform(X_te), y_te))


if __name__ == "__main__":
    main()
