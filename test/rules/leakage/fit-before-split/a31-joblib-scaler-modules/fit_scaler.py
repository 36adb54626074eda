# A31: the scaler of all customers is dumped to disk
from pathlib import Path

import joblib
import pandas as pd
from sklearn.preprocessing import StandardScaler

ARTIFACTS = Path("artifacts")


def main():
    customers = pd.read_csv("data/customers.csv")
    scaler = StandardScaler()
    scaler.fit(customers[["visits", "basket_value", "days_since_order"]])  # expect: leakage/fit-before-split
    ARTIFACTS.mkdir(exist_ok=True)
    joblib.dump(scaler, ARTIFACTS / "scaler.joblib")


if __name__ == "__main__":
    main()
