# F: the statistic is learnt in a try body, the fallback is in except
import pandas as pd
from sklearn.ensemble import ExtraTreesClassifier
from sklearn.impute import KNNImputer
from sklearn.model_selection import train_test_split

whales = pd.read_csv("whale_sightings.csv")
columns = ["pod_size", "depth", "sea_temp"]
try:
    X = KNNImputer(n_neighbors=3).fit_transform(whales[columns])  # expect: leakage/fit-before-split
except MemoryError:
    X = whales[columns].fillna(0).to_numpy()
finally:
    print("rows", len(whales))

X_tr, X_te, y_tr, y_te = train_test_split(X, whales["calf_present"], random_state=26)
print(ExtraTreesClassifier().fit(X_tr, y_tr).score(X_te, y_te))
