# F: the table arrives through await, scaled after the split
import asyncio

import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


async def fetch(path):
    return await asyncio.to_thread(pd.read_csv, path)


async def parts(path):
    beacons = await fetch(path)
    return train_test_split(beacons[["rssi", "dwell", "hops"]], beacons["indoors"], random_state=28)


async def main():
    X_tr, X_te, y_tr, y_te = await parts("beacons.csv")
    scaler = StandardScaler().fit(X_tr)
    print(LogisticRegression().fit(scaler.transform(X_tr), y_tr).score(scaler.transform(X_te), y_te))


asyncio.run(main())
