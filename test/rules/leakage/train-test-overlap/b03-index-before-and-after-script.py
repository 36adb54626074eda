# B3: the second part begins before the first one ends
import pandas as pd
from sklearn.linear_model import LinearRegression

prices = pd.read_csv("prices.csv")
before = prices[prices.index <= "2019-06-30"]
after = prices[prices.index > "2019-01-01"]  # expect: leakage/train-test-overlap
model = LinearRegression().fit(before[["index"]], before["oil"])
print(model.score(after[["index"]], after["oil"]))
