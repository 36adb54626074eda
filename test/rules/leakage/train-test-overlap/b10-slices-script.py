# B10: rows 700 to 799 are in both slices
import pandas as pd
from sklearn.metrics import mean_absolute_error
from sklearn.tree import DecisionTreeRegressor

diamonds = pd.read_csv("diamonds.csv")
diamonds = diamonds.sample(frac=1, random_state=0).reset_index(drop=True)

train = diamonds[:800]
test = diamonds[700:]  # expect: leakage/train-test-overlap

features = ["carat", "depth", "table"]
model = DecisionTreeRegressor(max_depth=8)
model.fit(train[features], train["price"])
print(mean_absolute_error(test["price"], model.predict(test[features])))
