# D4: encode() maps each genre to its mean rating before split()
import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.model_selection import train_test_split


class RatingModel:
    features = ["minutes", "budget", "genre_rating"]

    def __init__(self, path):
        self.films = pd.read_csv(path)

    def encode(self):
        means = self.films.groupby("genre")["rating"].mean()  # expect: leakage/fit-before-split[error]
        self.films["genre_rating"] = self.films["genre"].map(means)
        return self

    def r2(self):
        train, test = train_test_split(self.films, random_state=3)
        model = GradientBoostingRegressor().fit(train[self.features], train["rating"])
        return model.score(test[self.features], test["rating"])


print(RatingModel("films.csv").encode().r2())
