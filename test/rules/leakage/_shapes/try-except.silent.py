# F: constants in the try body and in the fallback
import pandas as pd
from sklearn.ensemble import ExtraTreesClassifier
from sklearn.model_selection import train_test_split

columns = ["pod_size", "depth", "sea_temp"]
try:
    whales = pd.read_parquet("whale_sightings.parquet")
    X = whales[columns].fillna(0).to_numpy()
except FileNotFoundError:
    whales = pd.read_csv("whale_sightings.csv")
    X = whales[columns].fillna(-1).to_numpy()
finally:
    print("read")

X_tr, X_te, y_tr, y_te = train_test_split(X, whales["calf_present"], random_state=26)
print(ExtraTreesClassifier().fit(X_tr, y_tr).score(X_te, y_te))
