# D1: the training frame goes into fit() with its target column
import pandas as pd
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.model_selection import train_test_split


def main():
    cargo = pd.read_csv("cargo.csv")
    train, test = train_test_split(cargo, test_size=0.25, random_state=9)
    model = HistGradientBoostingRegressor()
    model.fit(train, train["fuel_tons"])  # expect: leakage/target-in-features
    print("R2", model.score(test, test["fuel_tons"]))


if __name__ == "__main__":
    main()
