# A43, clean twin: the second stage scales by the training file
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

FEATURES = ["glucose", "insulin", "bmi", "age"]

train = pd.read_csv("data/processed/diabetes_train.csv")
test = pd.read_csv("data/processed/diabetes_test.csv")
scaler = StandardScaler().fit(train[FEATURES])
clf = LogisticRegression().fit(scaler.transform(train[FEATURES]), train["outcome"])
print("accuracy", clf.score(scaler.transform(test[FEATURES]), test["outcome"]))
