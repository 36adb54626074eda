# F: training rows by a random mask, test rows by its negation; statistics from before
import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_squared_error

rng = np.random.default_rng(16)
tiles = pd.read_csv("satellite_tiles.csv")
bands = ["red", "green", "nir"]

tiles[bands] = (tiles[bands] - tiles[bands].mean()) / tiles[bands].std()  # expect: leakage/fit-before-split

mask = rng.random(len(tiles)) < 0.8
train, test = tiles[mask], tiles[~mask]
model = LinearRegression().fit(train[bands], train["biomass"])
print("MSE", mean_squared_error(test["biomass"], model.predict(test[bands])))
