# B7: fits on the whole table and scores one of its parts
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from dataset import load


def main():
    (X, y), (X_train, X_test, y_train, y_test) = load("subscribers.csv")
    model = LogisticRegression(max_iter=1000)
    model.fit(X, y)
    print(roc_auc_score(y_test, model.predict_proba(X_test)[:, 1]))  # expect: leakage/train-test-overlap


if __name__ == "__main__":
    main()
