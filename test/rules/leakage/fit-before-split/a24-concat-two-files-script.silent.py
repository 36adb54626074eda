# A24, clean twin: what is done on the concatenated rows is constant or row-wise
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression

train = pd.read_csv("adult_train.csv")
test = pd.read_csv("adult_test.csv")
numeric = ["age", "education_years", "capital_gain", "hours_per_week"]

n = len(train)
both = pd.concat([train, test], ignore_index=True)
both[numeric] = both[numeric].fillna(0)
both["capital_gain"] = np.log1p(both["capital_gain"])
both["hours_per_week"] = both["hours_per_week"] / 40

train, test = both[:n], both[n:]
clf = LogisticRegression(max_iter=1000).fit(train[numeric], train["over_50k"])
print("accuracy", clf.score(test[numeric], test["over_50k"]))
