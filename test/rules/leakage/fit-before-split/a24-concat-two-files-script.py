# A24: labelled train and test file concatenated, filled and scaled together, cut apart by position
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

train = pd.read_csv("adult_train.csv")
test = pd.read_csv("adult_test.csv")
numeric = ["age", "education_years", "capital_gain", "hours_per_week"]

n = len(train)
both = pd.concat([train, test], ignore_index=True)
both[numeric] = both[numeric].fillna(both[numeric].median())  # expect: leakage/fit-before-split
both[numeric] = StandardScaler().fit_transform(both[numeric])  # expect: leakage/fit-before-split

train, test = both[:n], both[n:]
clf = LogisticRegression(max_iter=1000).fit(train[numeric], train["over_50k"])
print("accuracy", clf.score(test[numeric], test["over_50k"]))
