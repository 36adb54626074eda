# A5: fillna(inplace=True) with the medians of all rows, hidden in a cleaning function
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split

COLUMNS = ["income", "debt_ratio", "open_credit_lines", "late_payments"]


def clean(applicants):
    applicants = applicants[applicants["income"] != 0].copy()
    features = applicants[COLUMNS]
    features.fillna(features.median(), inplace=True)  # expect: leakage/fit-before-split
    return features, applicants["approved"]


def main():
    X, y = clean(pd.read_csv("applicants.csv"))
    X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=2)
    clf = LogisticRegression(max_iter=500).fit(X_train, y_train)
    print("F1", f1_score(y_test, clf.predict(X_test)))


if __name__ == "__main__":
    main()
