# C14: a report with several figures for one model
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss, log_loss, roc_auc_score
from sklearn.model_selection import train_test_split


def report(y_true, proba):
    return {
        "auc": roc_auc_score(y_true, proba),
        "brier": brier_score_loss(y_true, proba),
        "log_loss": log_loss(y_true, proba),
    }


def main():
    donors = pd.read_csv("blood_donors.csv")
    X, y = donors[["recency", "frequency", "volume"]], donors["gave_again"]
    X_train, X_test, y_train, y_test = train_test_split(X, y, stratify=y, random_state=0)
    model = LogisticRegression().fit(X_train, y_train)
    print(report(y_test, model.predict_proba(X_test)[:, 1]))
    print("accuracy", model.score(X_test, y_test))


if __name__ == "__main__":
    main()
