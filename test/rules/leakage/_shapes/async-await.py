# F: the table arrives through await
import asyncio

import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


async def fetch(path):
    return await asyncio.to_thread(pd.read_csv, path)


async def features(path):
    beacons = await fetch(path)
    X = StandardScaler().fit_transform(beacons[["rssi", "dwell", "hops"]])  # expect: leakage/fit-before-split
    return X, beacons["indoors"]


async def main():
    X, y = await features("beacons.csv")
    X_tr, X_te, y_tr, y_te = train_test_split(X, y, random_state=28)
    print(LogisticRegression().fit(X_tr, y_tr).score(X_te, y_te))


asyncio.run(main())
