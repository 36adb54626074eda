# B12: the second mask is the negation of the first
import numpy as np
import pandas as pd
from sklearn.linear_model import Lasso

cars = pd.read_csv("used_cars.csv")
mask = np.random.default_rng(4).random(len(cars)) < 0.8

train = cars[mask]
test = cars[~mask]

columns = ["mileage", "power", "doors", "owners"]
lasso = Lasso(alpha=0.5).fit(train[columns], train["price"])
print("R2", lasso.score(test[columns], test["price"]))
