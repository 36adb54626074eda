# D10: one chain from the file to lagged columns, then head and tail
import pandas as pd
from sklearn.linear_model import Lasso

tide = (
    pd.read_csv("tide.csv")
    .assign(lag_1=lambda t: t["level"].shift(1), lag_12=lambda t: t["level"].shift(12))
    .dropna()
)
train, test = tide.iloc[:-500], tide.iloc[-500:]
print(Lasso(0.01).fit(train[["lag_1", "lag_12"]], train["level"]).score(test[["lag_1", "lag_12"]], test["level"]))
