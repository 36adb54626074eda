# D11: sessions get the columns of their user, and are split by row
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split


def load():
    sessions = pd.read_csv("sessions.csv")
    users = pd.read_csv("users.csv")
    return sessions.merge(users, on="user_id", validate="many_to_one")


def main():
    table = load()
    X = table[["pages", "seconds", "user_age", "user_tenure"]]
    y = table["bought"]
    X_train, X_test, y_train, y_test = train_test_split(X, y, stratify=y, random_state=6)  # expect: leakage/group-across-split
    model = LogisticRegression(max_iter=1000).fit(X_train, y_train)
    print("accuracy", model.score(X_test, y_test))


if __name__ == "__main__":
    main()
