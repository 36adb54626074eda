# B32: the index of the rest, and ranges of positions
import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge

soil = pd.read_csv("soil.csv")
edges = [0, 40, 80, 120]
for i in range(3):
    held = soil.iloc[edges[i] : edges[i + 1]]
    first = soil.loc[list(set(soil.index).difference(held.index))]
    print(Ridge().fit(first[["ph"]], first["yield"]).score(held[["ph"]], held["yield"]))
    second = soil.loc[soil.index.difference(held.index)]
    print(Ridge().fit(second[["ph"]], second["yield"]).score(held[["ph"]], held["yield"]))

values, target = soil[["ph"]].to_numpy(), soil["yield"].to_numpy()
for i in range(3):
    apart = np.arange(edges[i], edges[i + 1])
    rest = np.concatenate([np.arange(edges[k], edges[k + 1]) for k in range(3) if k != i])
    print(Ridge().fit(values[rest], target[rest]).score(values[apart], target[apart]))
