# A6: .assign() fills in mode and mean of all listings inside one chain
import pandas as pd
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.metrics import mean_absolute_percentage_error
from sklearn.model_selection import train_test_split

listings = (
    pd.read_csv("listings.csv")
    .query("room_type == 'Entire home/apt'")
    .assign(
        bedrooms=lambda d: d["bedrooms"].fillna(d["bedrooms"].mode()[0]),  # expect: leakage/fit-before-split
        has_reviews=lambda d: d["number_of_reviews"].gt(0).astype(int),
    )
)

features = ["bedrooms", "accommodates", "has_reviews", "minimum_nights"]
train, test = train_test_split(listings, test_size=0.25, random_state=9)
model = HistGradientBoostingRegressor().fit(train[features], train["price"])
print(mean_absolute_percentage_error(test["price"], model.predict(test[features])))
