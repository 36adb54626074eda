# D1: only the identifier is left out
import pandas as pd
from sklearn.linear_model import Ridge

meters = pd.read_csv("meters.csv")
names = [name for name in meters.columns if name != "meter"]
Ridge().fit(meters[names], meters["load"])  # expect: leakage/target-in-features
