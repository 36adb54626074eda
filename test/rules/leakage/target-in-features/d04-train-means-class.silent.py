# D4: the mean rating per genre comes from the training films and is mapped to both parts
import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.model_selection import train_test_split


class RatingModel:
    features = ["minutes", "budget", "genre_rating"]

    def __init__(self, path):
        self.train, self.test = train_test_split(pd.read_csv(path), random_state=3)

    def encode(self):
        means = self.train.groupby("genre")["rating"].mean()
        self.train = self.train.assign(genre_rating=self.train["genre"].map(means))
        self.test = self.test.assign(genre_rating=self.test["genre"].map(means))
        return self

    def r2(self):
        model = GradientBoostingRegressor().fit(self.train[self.features], self.train["rating"])
        return model.score(self.test[self.features], self.test["rating"])


print(RatingModel("films.csv").encode().r2())
