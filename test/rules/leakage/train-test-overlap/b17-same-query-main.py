# B17: both frames come from the same query
import sqlite3

import pandas as pd
from sklearn.linear_model import PoissonRegressor
from sklearn.metrics import mean_poisson_deviance

QUERY = "SELECT driver_age, car_power, region_risk, n_claims FROM policies"
FEATURES = ["driver_age", "car_power", "region_risk"]


def main():
    with sqlite3.connect("motor.db") as connection:
        train = pd.read_sql(QUERY, connection)
        test = pd.read_sql(QUERY, connection)  # expect: leakage/train-test-overlap
    model = PoissonRegressor().fit(train[FEATURES], train["n_claims"])
    print(mean_poisson_deviance(test["n_claims"], model.predict(test[FEATURES])))


if __name__ == "__main__":
    main()
