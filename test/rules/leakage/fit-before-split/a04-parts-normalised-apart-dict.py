# A4: the test part is centred with its own mean, the training part rightly with the training mean
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

rides = pd.read_csv("bike_rides.csv")
inputs = ["temp_c", "humidity", "windspeed", "casual_share"]
parts = dict(zip(["train", "test"], train_test_split(rides, test_size=0.2, random_state=13)))

X = {
    "train": (parts["train"][inputs] - parts["train"][inputs].mean()) / parts["train"][inputs].std(),
    "test": (parts["test"][inputs] - parts["test"][inputs].mean()) / parts["test"][inputs].std(),  # expect: leakage/fit-before-split
}

forest = RandomForestRegressor(n_estimators=200, random_state=13)
forest.fit(X["train"], parts["train"]["rentals"])
print(mean_absolute_error(parts["test"]["rentals"], forest.predict(X["test"])))
