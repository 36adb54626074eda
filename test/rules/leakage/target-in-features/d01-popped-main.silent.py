# D1: pop() takes the target out of each part before fit()
import pandas as pd
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.model_selection import train_test_split


def main():
    cargo = pd.read_csv("cargo.csv")
    train, test = train_test_split(cargo, test_size=0.25, random_state=9)
    fuel_train, fuel_test = train.pop("fuel_tons"), test.pop("fuel_tons")
    model = HistGradientBoostingRegressor()
    model.fit(train, fuel_train)
    print("R2", model.score(test, fuel_test))


if __name__ == "__main__":
    main()
