# B12: no lot is in both parts
import pandas as pd
from sklearn.ensemble import ExtraTreesRegressor

wafers = pd.read_csv("wafers.csv")
train = wafers.query("lot <= 40")
test = wafers.query("lot > 40")

recipe = ["pressure", "gas_flow", "power", "duration"]
print(
    ExtraTreesRegressor(random_state=0)
    .fit(train[recipe], train["etch_depth"])
    .score(test[recipe], test["etch_depth"])
)
