# F: functions share module-level names through global, the maximum is that of TRAIN
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

TRAIN = TEST = None
FEATURES = ["dose", "weight", "age"]


def load():
    global TRAIN, TEST
    TRAIN, TEST = train_test_split(pd.read_csv("trial_arms.csv"), test_size=0.3, random_state=22)


def normalise():
    global TRAIN, TEST
    top = TRAIN[FEATURES].max()
    TRAIN = TRAIN.assign(**(TRAIN[FEATURES] / top))
    TEST = TEST.assign(**(TEST[FEATURES] / top))


def evaluate():
    return RandomForestClassifier().fit(TRAIN[FEATURES], TRAIN["responded"]).score(TEST[FEATURES], TEST["responded"])


load()
normalise()
print(evaluate())
