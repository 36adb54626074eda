# A51: the test rows are appended to the training rows, and both are scaled as one
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

fitted = pd.read_csv("2023.csv")
held = pd.read_csv("2024.csv")
columns = ["pressure", "weight"]
scaler = StandardScaler().fit(fitted.append(held)[columns])  # expect: leakage/fit-before-split
model = LogisticRegression().fit(scaler.transform(fitted[columns]), fitted["sick"])
print(model.score(scaler.transform(held[columns]), held["sick"]))
