# B36: rows with and without an answer
import pandas as pd

people = pd.read_csv("people.csv")
test_people = people[people.survived.isnull()]
train_people = people[people.survived.notnull()]
train_people = train_people.iloc[[1, 5, 3], :]

houses = pd.read_csv("houses.csv")
test_houses = houses[houses["price"].isna()]
train_houses = houses[~houses["price"].isna()]
train_houses = train_houses.sample(frac=0.9)
