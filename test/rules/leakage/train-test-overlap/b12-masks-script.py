# B12: rows that rolled between 0.7 and 0.8 satisfy both masks
import numpy as np
import pandas as pd
from sklearn.linear_model import Lasso

cars = pd.read_csv("used_cars.csv")
roll = np.random.default_rng(4).random(len(cars))

train = cars[roll < 0.8]
test = cars[roll > 0.7]  # expect: leakage/train-test-overlap

columns = ["mileage", "power", "doors", "owners"]
lasso = Lasso(alpha=0.5).fit(train[columns], train["price"])
print("R2", lasso.score(test[columns], test["price"]))
