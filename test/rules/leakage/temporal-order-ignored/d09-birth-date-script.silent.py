# D9: a date of birth is a fact about a person, and gives the rows no order
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

members = pd.read_csv("gym_members.csv", parse_dates=["born"])
members["age"] = (pd.Timestamp("2024-01-01") - members["born"]).dt.days / 365.25

X = members[["age", "visits_per_week", "fee"]]
y = members["quit"]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=0)
print(LogisticRegression(max_iter=500).fit(X_train, y_train).score(X_test, y_test))
