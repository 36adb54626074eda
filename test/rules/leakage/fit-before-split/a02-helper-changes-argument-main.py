# A2: the helper returns nothing and changes what it is given
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


def scale(table, columns):
    table[columns] = StandardScaler().fit_transform(table[columns])  # expect: leakage/fit-before-split


def main():
    loans = pd.read_csv("loans.csv")
    columns = ["income", "debt"]
    scale(loans, columns=columns)
    X_train, X_test, y_train, y_test = train_test_split(loans[columns], loans["default"], random_state=1)
    print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))


if __name__ == "__main__":
    main()
