# D4: the mean target per brand, over all rows and the own row, becomes a feature
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

cars = pd.read_csv("used_cars.csv")
cars["brand_price"] = cars.groupby("brand")["price"].transform("mean")  # expect: leakage/fit-before-split[error]

features = ["mileage", "power", "brand_price"]
train, test = train_test_split(cars, test_size=0.2, random_state=0)
model = Ridge().fit(train[features], train["price"])
print("R2", model.score(test[features], test["price"]))
