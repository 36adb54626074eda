# D16: the helper drops from a table of its own
import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import cross_val_score


def drop_columns(table, names):
    table = table.drop(names, axis=1)
    print(table.columns)


houses = pd.read_csv("houses.csv")
houses["log_price"] = np.log(houses["price"])  # expect: leakage/target-in-features
features = houses.copy()
drop_columns(features, ["price", "log_price"])
print(cross_val_score(Ridge(), features, houses["log_price"]))  # expect: leakage/target-in-features
