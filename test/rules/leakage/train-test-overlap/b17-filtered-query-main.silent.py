# B17: the queries ask for different parts of the table
import sqlite3

import pandas as pd
from sklearn.linear_model import PoissonRegressor
from sklearn.metrics import mean_poisson_deviance

QUERY = "SELECT driver_age, car_power, region_risk, n_claims FROM policies WHERE part = '{part}'"
FEATURES = ["driver_age", "car_power", "region_risk"]


def fetch(connection, part):
    return pd.read_sql(QUERY.format(part=part), connection)


def main():
    with sqlite3.connect("motor.db") as connection:
        train = fetch(connection, "train")
        test = fetch(connection, "test")
    model = PoissonRegressor().fit(train[FEATURES], train["n_claims"])
    print(mean_poisson_deviance(test["n_claims"], model.predict(test[FEATURES])))


if __name__ == "__main__":
    main()
