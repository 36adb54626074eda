# F: the class attribute is an unfitted scaler, fitted on the training part later on
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


class Registry:
    table = pd.read_csv("seismic.csv")
    columns = ["energy", "pulses", "gap"]
    scaler = StandardScaler()

    @classmethod
    def inputs(cls, part):
        return cls.scaler.transform(part[cls.columns])

    @staticmethod
    def parts():
        return train_test_split(Registry.table, test_size=0.2, random_state=29)


train, test = Registry.parts()
Registry.scaler.fit(train[Registry.columns])
clf = LogisticRegression().fit(Registry.inputs(train), train["hazard"])
print(clf.score(Registry.inputs(test), test["hazard"]))
