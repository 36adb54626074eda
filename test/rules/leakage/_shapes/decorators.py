# F: the loader is wrapped by a timing decorator and by a cache
import functools
import time

import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import QuantileTransformer
from sklearn.svm import SVR


def timed(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        start = time.perf_counter()
        result = func(*args, **kwargs)
        print(func.__name__, f"{time.perf_counter() - start:.1f} s")
        return result

    return wrapper


@timed
@functools.lru_cache(maxsize=None)
def load(path):
    buoys = pd.read_csv(path)
    X = QuantileTransformer().fit_transform(buoys[["wave_period", "wind", "swell"]])  # expect: leakage/fit-before-split
    return X, buoys["wave_height"]


X, y = load("buoys.csv")
X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.2, random_state=11)
print("R2", SVR().fit(X_tr, y_tr).score(X_te, y_te))
