# E: report() has an X and a scaler of its own, which never leave it
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

table = pd.read_csv("phishing_sites.csv")
X = table[["url_length", "n_dots", "age_days"]]
y = table["phishing"]


def report(table):
    scaler = StandardScaler()
    X = scaler.fit_transform(table[["url_length", "n_dots", "age_days"]])
    X_tr = X[: len(X) // 2]
    print("rows beyond three deviations:", (abs(X) > 3).any(axis=1).sum(), "in the first half:", (abs(X_tr) > 3).sum())


def main():
    report(table)
    X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.2, random_state=12)
    scaler = StandardScaler().fit(X_tr)
    clf = LogisticRegression().fit(scaler.transform(X_tr), y_tr)
    print("accuracy", clf.score(scaler.transform(X_te), y_te))


if __name__ == "__main__":
    main()
