# D13: a number that is unique per row stays among the features
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

policies = pd.read_csv("policies.csv")
assert policies["policy_id"].is_unique

X = policies.drop(columns="lapsed")  # expect: leakage/target-in-features[hint]
y = policies["lapsed"]
X_train, X_test, y_train, y_test = train_test_split(X, y, stratify=y, random_state=0)
forest = RandomForestClassifier(random_state=0).fit(X_train, y_train)
print("accuracy", forest.score(X_test, y_test))
