# A43: first stage, writes all rows scaled
import pandas as pd
from sklearn.preprocessing import StandardScaler

FEATURES = ["glucose", "insulin", "bmi", "age"]

raw = pd.read_csv("data/raw/diabetes.csv")
raw[FEATURES] = StandardScaler().fit_transform(raw[FEATURES])  # expect: leakage/fit-before-split
raw.to_csv("data/processed/diabetes_scaled.csv", index=False)
