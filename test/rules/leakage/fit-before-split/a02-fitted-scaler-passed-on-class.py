# A2: the constructor fits the scaler on everything, run() splits and transforms
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.metrics import r2_score
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

FEATURES = ["temperature", "humidity", "wind_speed", "pressure"]


class DemandModel:
    def __init__(self, frame):
        self.frame = frame
        self.scaler = StandardScaler().fit(frame[FEATURES])  # expect: leakage/fit-before-split
        self.model = Ridge(alpha=0.5)

    def run(self):
        train, test = train_test_split(self.frame, test_size=0.2, random_state=3)
        self.model.fit(self.scaler.transform(train[FEATURES]), train["demand_kw"])
        predicted = self.model.predict(self.scaler.transform(test[FEATURES]))
        return r2_score(test["demand_kw"], predicted)


if __name__ == "__main__":
    print(DemandModel(pd.read_csv("grid_demand.csv")).run())
