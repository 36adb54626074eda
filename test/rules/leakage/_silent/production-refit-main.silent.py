# E: evaluated properly, then scaler and model are refitted on all rows for production
import joblib
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

FEATURES = ["utilisation", "inquiries", "months_on_book"]


def evaluate(book):
    train, test = train_test_split(book, test_size=0.2, stratify=book["default"], random_state=1)
    scaler = StandardScaler().fit(train[FEATURES])
    model = LogisticRegression().fit(scaler.transform(train[FEATURES]), train["default"])
    return roc_auc_score(test["default"], model.predict_proba(scaler.transform(test[FEATURES]))[:, 1])


def refit(book):
    scaler = StandardScaler()
    X = scaler.fit_transform(book[FEATURES])
    model = LogisticRegression().fit(X, book["default"])
    joblib.dump({"scaler": scaler, "model": model}, "scorecard.joblib")


def main():
    book = pd.read_parquet("card_book.parquet")
    print("AUC", evaluate(book))
    refit(book)


if __name__ == "__main__":
    main()
