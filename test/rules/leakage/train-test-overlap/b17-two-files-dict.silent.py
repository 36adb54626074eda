# B17: the comprehension reads a file for each part
import pandas as pd
from sklearn.linear_model import LogisticRegression

data = {part: pd.read_csv(f"data/moths_{part}.csv") for part in ("train", "test")}
features = ["wing_span", "weight", "spots"]

model = LogisticRegression(max_iter=500)
model.fit(data["train"][features], data["train"]["female"])
print("accuracy", model.score(data["test"][features], data["test"]["female"]))
