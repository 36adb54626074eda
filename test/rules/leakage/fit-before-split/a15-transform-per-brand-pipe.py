# A15: warranty rate per brand (of the target) added by .pipe, over all rows
import pandas as pd
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.model_selection import train_test_split


def add_rate(frame, by, target):
    return frame.assign(brand_rate=frame.groupby(by)[target].transform("mean"))  # expect: leakage/fit-before-split[error]


phones = pd.read_csv("warranty.csv").pipe(add_rate, by="brand", target="returned")
X = phones[["brand_rate", "price", "battery_mah"]]
X_tr, X_te, y_tr, y_te = train_test_split(X, phones["returned"], test_size=0.2, random_state=15)
print(GradientBoostingClassifier().fit(X_tr, y_tr).score(X_te, y_te))
