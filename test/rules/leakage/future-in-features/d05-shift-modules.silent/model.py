# D5: only earlier hours tell whether the bees swarm
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import recall_score

from features import add_columns

hives = add_columns(pd.read_csv("hives.csv", parse_dates=["hour"]))
train, test = hives[hives["hour"] < "2023-05-01"], hives[hives["hour"] >= "2023-05-01"]
columns = ["weight_before", "weight_earlier", "sound", "humidity"]
model = LogisticRegression(max_iter=500).fit(train[columns], train["swarms"])
print("recall", recall_score(test["swarms"], model.predict(test[columns])))
