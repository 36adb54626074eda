# B12: lot 40 is trained on and tested on
import pandas as pd
from sklearn.ensemble import ExtraTreesRegressor

wafers = pd.read_csv("wafers.csv")
train = wafers.query("lot <= 40")
test = wafers.query("lot >= 40")  # expect: leakage/train-test-overlap

recipe = ["pressure", "gas_flow", "power", "duration"]
print(
    ExtraTreesRegressor(random_state=0)
    .fit(train[recipe], train["etch_depth"])
    .score(test[recipe], test["etch_depth"])
)
