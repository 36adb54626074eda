# D3: the flag is the target, and the count it was made of is dropped
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split


def add_columns(drivers):
    drivers["young"] = drivers["age"] < 25
    drivers["frequent"] = drivers["n_claims"] > 3
    return drivers.drop(columns="n_claims")


def main():
    drivers = add_columns(pd.read_csv("drivers.csv"))
    y = drivers.pop("frequent")
    X_train, X_test, y_train, y_test = train_test_split(drivers, y, random_state=2)
    model = LogisticRegression(max_iter=1000).fit(X_train, y_train)
    print(roc_auc_score(y_test, model.predict_proba(X_test)[:, 1]))


if __name__ == "__main__":
    main()
