# A48: every eighty steps are one breath; what is computed within a breath stays with it
import numpy as np
import pandas as pd
from keras import layers, models
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import KFold

steps = pd.read_csv("breaths.csv")
pressure = steps[["pressure"]].to_numpy().reshape(-1, 80)
steps["peak"] = steps.groupby("breath_id")["flow"].transform("max")
inputs = np.array(steps[["flow", "peak"]]).reshape(-1, 80, 2)
for fitted, held in KFold(n_splits=5, shuffle=True, random_state=1).split(inputs, pressure):
    net = models.Sequential([layers.LSTM(32, return_sequences=True), layers.Dense(1)])
    net.compile(loss="mae")
    net.fit(inputs[fitted], pressure[fitted])
    print(mean_absolute_error(pressure[held].ravel(), net.predict(inputs[held]).ravel()))
