# F: an inner function closes over the mean of the training part
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

FEATURES = ["rooms", "age", "distance"]


def make_centring(table):
    centre = table[FEATURES].mean()

    def centring(part):
        return part[FEATURES] - centre

    return centring


homes = pd.read_csv("boston_homes.csv")
train, test = train_test_split(homes, test_size=0.2, random_state=13)
centring = make_centring(train)
forest = RandomForestRegressor().fit(centring(train), train["value"])
print("MAE", mean_absolute_error(test["value"], forest.predict(centring(test))))
