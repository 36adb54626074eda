# D14: questions about an order are counted up to the moment it is placed
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

COLUMNS = ["value", "items", "questions"]


def build(orders, questions):
    questions = questions.merge(orders[["order_id", "ordered_at"]], on="order_id")
    questions = questions[questions["asked_at"] < questions["ordered_at"]]
    counts = questions.groupby("order_id").size().rename("questions")
    orders = orders.join(counts, on="order_id")
    orders["questions"] = orders["questions"].fillna(0)
    return orders


def main():
    orders = pd.read_csv("orders.csv", parse_dates=["ordered_at"]).sort_values("ordered_at")
    questions = pd.read_csv("questions.csv", parse_dates=["asked_at"])
    orders = build(orders, questions)
    train = orders[orders["ordered_at"] < "2023-10-01"]
    test = orders[orders["ordered_at"] >= "2023-10-01"]
    model = LogisticRegression().fit(train[COLUMNS], train["sent_back"])
    print("AUC", roc_auc_score(test["sent_back"], model.predict_proba(test[COLUMNS])[:, 1]))


if __name__ == "__main__":
    main()
