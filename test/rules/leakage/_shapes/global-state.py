# F: functions share module-level names through global
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

DATA = None
FEATURES = ["dose", "weight", "age"]


def load():
    global DATA
    DATA = pd.read_csv("trial_arms.csv")


def normalise():
    global DATA
    DATA[FEATURES] = DATA[FEATURES] / DATA[FEATURES].max()  # expect: leakage/fit-before-split


def evaluate():
    train, test = train_test_split(DATA, test_size=0.3, random_state=22)
    return RandomForestClassifier().fit(train[FEATURES], train["responded"]).score(test[FEATURES], test["responded"])


load()
normalise()
print(evaluate())
