# D11: whole farms are held out
import pandas as pd
from sklearn.ensemble import RandomForestRegressor

cows = (
    pd.read_csv("cows.csv")
    .merge(pd.read_csv("farms.csv"), on="farm_id", validate="many_to_one")
    .drop(columns=["ear_tag"])
)
held = cows["farm_id"] % 5 == 0
train, test = cows[~held].drop(columns="farm_id"), cows[held].drop(columns="farm_id")
forest = RandomForestRegressor(random_state=0).fit(train.drop(columns="litres"), train["litres"])
print("R2", forest.score(test.drop(columns="litres"), test["litres"]))
