# B31: customers are parted, and each part brings its own orders
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

orders = pd.read_csv("orders.csv")
customers = pd.read_csv("customers.csv")
ours, theirs = train_test_split(customers, random_state=3)
fitted = orders.merge(ours, on="customer")
held = orders.merge(theirs, on="customer")
model = Ridge().fit(fitted[["items", "age"]], fitted["total"])
print(model.score(held[["items", "age"]], held["total"]))
