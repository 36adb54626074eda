# A2: a dictionary of scalers, one per sensor, all fitted before the split
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler

greenhouse = pd.read_csv("greenhouse.csv")
sensors = ["humidity", "soil_temp", "par"]
scalers = {name: MinMaxScaler().fit(greenhouse[[name]]) for name in sensors}  # expect: leakage/fit-before-split

train, test = train_test_split(greenhouse, test_size=0.2, random_state=2)
train, test = train.copy(), test.copy()
for name, scaler in scalers.items():
    train[name] = scaler.transform(train[[name]])
    test[name] = scaler.transform(test[[name]])

forest = RandomForestClassifier().fit(train[sensors], train["mildew"])
print("accuracy", forest.score(test[sensors], test["mildew"]))
