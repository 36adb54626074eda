# D6: the frame is turned around, so the rolling sum runs over what is still to come
import pandas as pd
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import roc_auc_score


class OutageModel:
    columns = ["load", "wind", "lightning_sum"]

    def __init__(self, path):
        hours = pd.read_csv(path, parse_dates=["hour"]).sort_values("hour")
        hours["lightning_sum"] = hours["lightning"][::-1].rolling(6, min_periods=1).sum()  # expect: leakage/future-in-features
        self.train = hours[hours["hour"] < "2022-07-01"]
        self.test = hours[hours["hour"] >= "2022-07-01"]

    def auc(self):
        model = HistGradientBoostingClassifier().fit(self.train[self.columns], self.train["outage"])
        proba = model.predict_proba(self.test[self.columns])[:, 1]
        return roc_auc_score(self.test["outage"], proba)


print(OutageModel("grid_hours.csv").auc())
