# B17: the comprehension reads one file for both parts
import pandas as pd
from sklearn.linear_model import LogisticRegression

data = {part: pd.read_csv("data/moths.csv") for part in ("train", "test")}  # expect: leakage/train-test-overlap
features = ["wing_span", "weight", "spots"]

model = LogisticRegression(max_iter=500)
model.fit(data["train"][features], data["train"]["female"])
print("accuracy", model.score(data["test"][features], data["test"]["female"]))
