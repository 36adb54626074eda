# C2: the hand-made grid search gets parts of the training rows
from itertools import product

import pandas as pd
from lightgbm import LGBMRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split


def error(X_train, X_test, y_train, y_test, **settings):
    model = LGBMRegressor(**settings).fit(X_train, y_train)
    return mean_absolute_error(y_test, model.predict(X_test))


def search(parts):
    results = []
    for leaves, rate in product([15, 31, 63], [0.01, 0.05, 0.1]):
        results.append((error(*parts, num_leaves=leaves, learning_rate=rate), leaves, rate))
    return min(results)


def main():
    flats = pd.read_csv("flats.csv")
    X, X_test, y, y_test = train_test_split(flats.drop(columns="rent"), flats["rent"], test_size=0.2, random_state=4)
    _, leaves, rate = search(train_test_split(X, y, test_size=0.2, random_state=4))
    mae = error(X, X_test, y, y_test, num_leaves=leaves, learning_rate=rate)
    print(f"MAE {mae:.0f} with {leaves} leaves at rate {rate}")


if __name__ == "__main__":
    main()
