# B30: the positions of the training rows pick the test rows, too
import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

molecules = pd.read_csv("molecules.csv")
inputs = molecules[["x", "y", "z"]].to_numpy()
shift = molecules["shift"].to_numpy()
fitted, held = train_test_split(np.arange(len(molecules)), random_state=4)
forest = RandomForestRegressor().fit(inputs[fitted], shift[fitted])
rows = inputs[fitted]
print(mean_absolute_error(shift[fitted], forest.predict(rows)))  # expect: leakage/no-held-out-evaluation
