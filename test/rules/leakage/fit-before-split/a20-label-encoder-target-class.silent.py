# A20, clean twin: classes of the target encoded in the constructor, places encoded on the training flights
import pandas as pd
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import LabelEncoder, OrdinalEncoder


class DelayModel:
    places = ["carrier", "origin", "dest"]

    def __init__(self, flights):
        self.classes = LabelEncoder()
        self.y = self.classes.fit_transform(flights["delay_class"])
        self.X = flights[self.places]
        self.encoder = OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1)

    def evaluate(self):
        X_tr, X_te, y_tr, y_te = train_test_split(self.X, self.y, random_state=6)
        booster = HistGradientBoostingClassifier().fit(self.encoder.fit_transform(X_tr), y_tr)
        return booster.score(self.encoder.transform(X_te), y_te)


print(DelayModel(pd.read_csv("flights.csv")).evaluate())
