# B22: the test part is taken out of the dict before the others are concatenated
import pandas as pd
from sklearn.ensemble import HistGradientBoostingClassifier

parts = {name: pd.read_parquet(f"clicks/{name}.parquet") for name in ("train", "valid", "test")}
test = parts.pop("test")
train = pd.concat(parts.values(), ignore_index=True)

features = ["site", "slot", "bid", "viewport"]
model = HistGradientBoostingClassifier().fit(train[features], train["clicked"])
print("accuracy", model.score(test[features], test["clicked"]))
