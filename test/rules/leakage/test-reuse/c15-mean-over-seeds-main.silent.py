# C15: a hundred random splits, summed up by their mean and spread
import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split


def r2(cars, seed):
    X, y = cars[["weight", "displacement", "horsepower"]], cars["mpg"]
    X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=seed)
    return LinearRegression().fit(X_train, y_train).score(X_test, y_test)


def main():
    cars = pd.read_csv("auto_mpg.csv").dropna()
    scores = [r2(cars, seed) for seed in range(100)]
    print(f"R2: {np.mean(scores):.3f} +/- {np.std(scores):.3f}")


if __name__ == "__main__":
    main()
