# A3: np.vstack puts the test rows back before MinMaxScaler learns
import argparse

import numpy as np
from sklearn import preprocessing
from sklearn.ensemble import ExtraTreesRegressor
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import train_test_split


def scale_both(train, test):
    scaler = preprocessing.MinMaxScaler()
    scaler.fit(np.vstack((train, test)))  # expect: leakage/fit-before-split
    return scaler.transform(train), scaler.transform(test)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--features", default="spectra.npy")
    parser.add_argument("--labels", default="protein_content.npy")
    args = parser.parse_args()

    X, y = np.load(args.features), np.load(args.labels)
    X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=5)
    X_train, X_test = scale_both(X_train, X_test)
    model = ExtraTreesRegressor(n_estimators=300).fit(X_train, y_train)
    print("MSE", mean_squared_error(y_test, model.predict(X_test)))


if __name__ == "__main__":
    main()
