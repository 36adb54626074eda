# D11: the users are split, and their sessions follow them
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

COLUMNS = ["pages", "seconds", "user_age", "user_tenure"]


def main():
    sessions = pd.read_csv("sessions.csv")
    users = pd.read_csv("users.csv")
    train_users, test_users = train_test_split(users, test_size=0.25, random_state=6)
    train = sessions.merge(train_users, on="user_id", validate="many_to_one")
    test = sessions.merge(test_users, on="user_id", validate="many_to_one")
    model = LogisticRegression(max_iter=1000).fit(train[COLUMNS], train["bought"])
    print("accuracy", model.score(test[COLUMNS], test["bought"]))


if __name__ == "__main__":
    main()
