# A15, clean twin: regional means are learnt from the training households
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

FEATURES = ["relative_income", "household_size", "age_of_head"]


def add_relative_income(households, regional):
    return households.assign(relative_income=households["income"] / households["region"].map(regional))


def main():
    train, test = train_test_split(pd.read_csv("survey.csv"), test_size=0.25, random_state=15)
    regional = train.groupby("region")["income"].mean()
    train = add_relative_income(train, regional)
    test = add_relative_income(test, regional).fillna({"relative_income": 1.0})
    clf = LogisticRegression().fit(train[FEATURES], train["owns_home"])
    print("accuracy", accuracy_score(test["owns_home"], clf.predict(test[FEATURES])))


if __name__ == "__main__":
    main()
