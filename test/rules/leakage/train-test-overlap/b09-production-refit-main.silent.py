# B9: two functions, one to evaluate and one to make the artefact from all rows
import pickle

import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def build():
    return make_pipeline(StandardScaler(), LogisticRegression(max_iter=1000))


def evaluate(X, y):
    X_train, X_test, y_train, y_test = train_test_split(X, y, stratify=y, random_state=3)
    return build().fit(X_train, y_train).score(X_test, y_test)


def ship(X, y, path):
    final = build().fit(X, y)
    with open(path, "wb") as file:
        pickle.dump(final, file)


def main():
    sensors = pd.read_csv("pump_sensors.csv")
    X, y = sensors.drop(columns="fault"), sensors["fault"]
    print("expected accuracy", evaluate(X, y))
    ship(X, y, "pump.pkl")


if __name__ == "__main__":
    main()
