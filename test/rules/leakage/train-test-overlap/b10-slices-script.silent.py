# B10: one slice begins where the other ends
import pandas as pd
from sklearn.metrics import mean_absolute_error
from sklearn.tree import DecisionTreeRegressor

diamonds = pd.read_csv("diamonds.csv")
diamonds = diamonds.sample(frac=1, random_state=0).reset_index(drop=True)

train = diamonds[:800]
test = diamonds[800:]

features = ["carat", "depth", "table"]
model = DecisionTreeRegressor(max_depth=8)
model.fit(train[features], train["price"])
print(mean_absolute_error(test["price"], model.predict(test[features])))
