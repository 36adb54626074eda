# D11: every cow of a farm has the columns of the farm, and cows are split at random
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split

cows = (
    pd.read_csv("cows.csv")
    .merge(pd.read_csv("farms.csv"), on="farm_id", validate="many_to_one")
    .drop(columns=["farm_id", "ear_tag"])
)
train, test = train_test_split(cows, test_size=0.2, random_state=0)  # expect: leakage/group-across-split
forest = RandomForestRegressor(random_state=0).fit(train.drop(columns="litres"), train["litres"])
print("R2", forest.score(test.drop(columns="litres"), test["litres"]))
