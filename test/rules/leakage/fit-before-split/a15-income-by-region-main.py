# A15: mean income per region over all households (an ordinary column, so a warning)
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split


def add_relative_income(households):
    regional = households.groupby("region")["income"].transform("mean")  # expect: leakage/fit-before-split
    households["relative_income"] = households["income"] / regional
    return households


def main():
    households = add_relative_income(pd.read_csv("survey.csv"))
    X = households[["relative_income", "household_size", "age_of_head"]]
    y = households["owns_home"]
    X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.25, random_state=15)
    clf = LogisticRegression().fit(X_train, y_train)
    print("accuracy", accuracy_score(y_test, clf.predict(X_test)))


if __name__ == "__main__":
    main()
