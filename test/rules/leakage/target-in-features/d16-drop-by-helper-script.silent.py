# D16, clean: the helper drops in place, on one way or the other
import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import cross_val_score


def drop_columns(table, names):
    if len(names) > 1:
        table.drop(names, axis=1, inplace=True)
    else:
        del table[names[0]]


houses = pd.read_csv("houses.csv")
houses["log_price"] = np.log(houses["price"])
features = houses.copy()
drop_columns(features, ["price", "log_price"])
print(cross_val_score(Ridge(), features, houses["log_price"]))
