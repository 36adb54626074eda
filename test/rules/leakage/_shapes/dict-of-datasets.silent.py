# F: parts and whole live in one dictionary; the scaler learns from data["train"]
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsRegressor
from sklearn.preprocessing import StandardScaler

inputs = ["cylinders", "displacement", "weight"]
data = {"all": pd.read_csv("mpg.csv")}
data["train"], data["test"] = train_test_split(data["all"], test_size=0.2, random_state=7)

scaler = StandardScaler()
scaler.fit(data["train"][inputs])

scaled = {part: scaler.transform(data[part][inputs]) for part in ("train", "test")}
knn = KNeighborsRegressor().fit(scaled["train"], data["train"]["mpg"])
print("R2", knn.score(scaled["test"], data["test"]["mpg"]))
