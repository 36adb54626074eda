# B17: train and test are the same file under two names
import pandas as pd
from sklearn.ensemble import RandomForestRegressor

from paths import TEST, TRAIN

INPUTS = ["temp", "humidity", "wind", "holiday"]

train = pd.read_parquet(TRAIN)
test = pd.read_parquet(TEST)  # expect: leakage/train-test-overlap

model = RandomForestRegressor(n_estimators=300).fit(train[INPUTS], train["rentals"])
print("R2", model.score(test[INPUTS], test["rentals"]))
