# A32: two calls away from the statistic, the table is split here
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

from .cleaning import clean

COLUMNS = ["tenure", "calls", "bill"]


def run(path):
    table = clean(pd.read_csv(path), COLUMNS)
    train, test = train_test_split(table, test_size=0.25, random_state=0)
    forest = RandomForestClassifier().fit(train[COLUMNS], train["churn"])
    return forest.score(test[COLUMNS], test["churn"])
