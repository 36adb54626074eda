# D3: a flag computed from the number of claims helps to predict the number of claims
import pandas as pd
from sklearn.linear_model import PoissonRegressor
from sklearn.metrics import mean_poisson_deviance
from sklearn.model_selection import train_test_split


def add_features(drivers):
    drivers["young"] = drivers["age"] < 25
    drivers["frequent"] = drivers["n_claims"] > 3  # expect: leakage/target-in-features
    return drivers


def main():
    drivers = add_features(pd.read_csv("drivers.csv"))
    y = drivers.pop("n_claims")
    X_train, X_test, y_train, y_test = train_test_split(drivers, y, random_state=2)
    model = PoissonRegressor().fit(X_train, y_train)
    print(mean_poisson_deviance(y_test, model.predict(X_test)))


if __name__ == "__main__":
    main()
