# D3: a loop adds columns to both parts, none of them made of the target
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split

films = pd.read_csv("films.csv")
data = dict(zip(("train", "test"), train_test_split(films, random_state=0)))
for name, part in data.items():
    part = part.copy()
    part["cost_per_minute"] = part["budget"] / part["minutes"]
    part["cost_per_screen"] = part["budget"] / part["screens"]
    data[name] = part

columns = ["budget", "minutes", "screens", "cost_per_minute", "cost_per_screen"]
forest = RandomForestRegressor(random_state=0).fit(data["train"][columns], data["train"]["revenue"])
print("R2", forest.score(data["test"][columns], data["test"]["revenue"]))
