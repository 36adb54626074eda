# B22: all parts in the dict are concatenated for training, the test part among them
import pandas as pd
from sklearn.ensemble import HistGradientBoostingClassifier

parts = {name: pd.read_parquet(f"clicks/{name}.parquet") for name in ("train", "valid", "test")}
train = pd.concat(parts.values(), ignore_index=True)  # expect: leakage/train-test-overlap

features = ["site", "slot", "bid", "viewport"]
model = HistGradientBoostingClassifier().fit(train[features], train["clicked"])
print("accuracy", model.score(parts["test"][features], parts["test"]["clicked"]))
