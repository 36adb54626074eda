# A2, clean twin: the scalers in the dictionary are fitted on the training part
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler

greenhouse = pd.read_csv("greenhouse.csv")
sensors = ["humidity", "soil_temp", "par"]

train, test = train_test_split(greenhouse, test_size=0.2, random_state=2)
train, test = train.copy(), test.copy()
scalers = {name: MinMaxScaler().fit(train[[name]]) for name in sensors}
for name, scaler in scalers.items():
    train[name] = scaler.transform(train[[name]])
    test[name] = scaler.transform(test[[name]])

forest = RandomForestClassifier().fit(train[sensors], train["mildew"])
print("accuracy", forest.score(test[sensors], test["mildew"]))
