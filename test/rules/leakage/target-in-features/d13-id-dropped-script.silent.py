# D13: the number that is unique per row is dropped
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

policies = pd.read_csv("policies.csv")
assert policies["policy_id"].is_unique

X = policies.drop(columns=["policy_id", "lapsed"])
y = policies["lapsed"]
X_train, X_test, y_train, y_test = train_test_split(X, y, stratify=y, random_state=0)
forest = RandomForestClassifier(random_state=0).fit(X_train, y_train)
print("accuracy", forest.score(X_test, y_test))
