# B11: both entries of the dict are drawn from the whole table
import pandas as pd
from sklearn.ensemble import HistGradientBoostingClassifier

orders = pd.read_csv("orders.csv")
data = {}
data["train"] = orders.sample(frac=0.7, random_state=42)
data["test"] = orders.sample(n=2000, random_state=7)  # expect: leakage/train-test-overlap

features = ["basket_value", "items", "voucher", "express"]
model = HistGradientBoostingClassifier()
model.fit(data["train"][features], data["train"]["returned"])
print("accuracy", model.score(data["test"][features], data["test"]["returned"]))
