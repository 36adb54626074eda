# D10: one chain from the file to lagged columns, then a random split
import pandas as pd
from sklearn.linear_model import Lasso
from sklearn.model_selection import train_test_split

tide = (
    pd.read_csv("tide.csv")
    .assign(lag_1=lambda t: t["level"].shift(1), lag_12=lambda t: t["level"].shift(12))
    .dropna()
)
train, test = train_test_split(tide, test_size=0.2, random_state=3)  # expect: leakage/temporal-order-ignored
print(Lasso(0.01).fit(train[["lag_1", "lag_12"]], train["level"]).score(test[["lag_1", "lag_12"]], test["level"]))
