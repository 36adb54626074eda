# A2, clean: what the helper changes is a copy that nobody else holds
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


def show_scaled(table, columns):
    table[columns] = StandardScaler().fit_transform(table[columns])
    print(table.describe())


def main():
    loans = pd.read_csv("loans.csv")
    columns = ["income", "debt"]
    show_scaled(loans.copy(), columns)
    copied = loans.copy()
    show_scaled(copied, columns)
    X_train, X_test, y_train, y_test = train_test_split(loans[columns], loans["default"], random_state=1)
    print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))


if __name__ == "__main__":
    main()
