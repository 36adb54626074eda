# D18: the neighbour on the right is part of the features
import numpy as np
from sklearn.linear_model import LinearRegression

flow = np.load("canal_flow.npy")
height = np.load("canal_height.npy")

X, y = [], []
for i in range(1, len(flow) - 1):
    X.append([flow[i - 1], flow[i], flow[i + 1]])  # expect: leakage/future-in-features
    y.append(height[i])

cut = int(0.8 * len(X))
model = LinearRegression().fit(X[:cut], y[:cut])
print("R2", model.score(X[cut:], y[cut:]))
