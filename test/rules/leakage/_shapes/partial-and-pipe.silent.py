# F: functools.partial binds fixed limits, so .pipe learns nothing
from functools import partial

import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split


def cap(frame, columns, limit):
    frame = frame.copy()
    frame[columns] = frame[columns].clip(upper=limit)
    return frame


cap_prices = partial(cap, columns=["ad_spend", "shelf_metres"], limit=5000)
stores = pd.read_csv("stores.csv").rename(columns=str.lower).pipe(cap_prices)

X = stores[["ad_spend", "shelf_metres", "competitors"]]
X_tr, X_te, y_tr, y_te = train_test_split(X, stores["revenue"], test_size=0.2, random_state=9)
print("MAE", mean_absolute_error(y_te, Ridge().fit(X_tr, y_tr).predict(X_te)))
