# B3, clean: cut by the labels of the index
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.metrics import r2_score

prices = pd.read_csv("prices.csv")
end = prices.index.values[int(prices.shape[0] * 0.8)]
before = prices[prices.index <= end].copy()
after = prices[prices.index > end].copy()
linear = LinearRegression()
for name in prices.columns:
    model = linear.fit(before[["index"]], before[name])
    print(name, r2_score(after[name], model.predict(after[["index"]])))

early, late = prices[prices.index.year < 2019], prices[2019 <= prices.index.year]
print(LinearRegression().fit(early[["index"]], early["oil"]).score(late[["index"]], late["oil"]))
