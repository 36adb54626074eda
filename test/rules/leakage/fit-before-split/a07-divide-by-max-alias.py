# A7: columns divided by their largest value over all rows
import numpy as xp
import pandas as frames
from sklearn.metrics import mean_squared_error as mse
from sklearn.model_selection import train_test_split as split
from sklearn.tree import DecisionTreeRegressor as Tree

cars = frames.read_csv("auto-mpg.csv").dropna()
speed = cars[["displacement", "horsepower", "weight", "acceleration"]]
speed = speed / speed.max()  # expect: leakage/fit-before-split

a, b, mpg_a, mpg_b = split(speed, cars["mpg"], test_size=0.3, random_state=4)
tree = Tree(max_depth=6).fit(a, mpg_a)
print("RMSE", xp.sqrt(mse(mpg_b, tree.predict(b))))
