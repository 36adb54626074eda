# A31: the dumped scaler is loaded and used on both parts
from pathlib import Path

import joblib
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

ARTIFACTS = Path("artifacts")
FEATURES = ["visits", "basket_value", "days_since_order"]


def main():
    customers = pd.read_csv("data/customers.csv")
    scaler = joblib.load(ARTIFACTS / "scaler.joblib")
    train, test = train_test_split(customers, test_size=0.2, random_state=1)
    clf = LogisticRegression().fit(scaler.transform(train[FEATURES]), train["lapsed"])
    print("accuracy", clf.score(scaler.transform(test[FEATURES]), test["lapsed"]))


if __name__ == "__main__":
    main()
