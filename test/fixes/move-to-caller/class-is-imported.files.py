# %% data.py
import pandas as pd
from sklearn.preprocessing import MinMaxScaler as Scaler


def read():
	table = pd.read_csv("churn.csv")
	table = table[["age", "amount", "churned"]]
	answers = table.pop("churned")
	table = Scaler(feature_range=(0, 1)).fit_transform(table)  # to one
	return table, answers
# %% train.py
from data import read
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import (
    MaxAbsScaler,
    StandardScaler,  # not used
)


def train():
	table, answers = read()
	train_x, test_x, train_y, test_y = train_test_split(table, answers)
	print(LogisticRegression().fit(train_x, train_y).score(test_x, test_y))


train()
