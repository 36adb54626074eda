# A42: indices are drawn first, the table is filled afterwards, and both parts are cut from it
import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

SENSORS = ["vibration", "oil_temp", "current"]


def main():
    pumps = pd.read_csv("pumps.csv")
    train_idx, test_idx = train_test_split(np.arange(len(pumps)), test_size=0.2, random_state=42)
    pumps[SENSORS] = pumps[SENSORS].fillna(pumps[SENSORS].mean())  # expect: leakage/fit-before-split
    train, test = pumps.iloc[train_idx], pumps.iloc[test_idx]
    forest = RandomForestClassifier().fit(train[SENSORS], train["broke_down"])
    print("accuracy", forest.score(test[SENSORS], test["broke_down"]))


if __name__ == "__main__":
    main()
