# A2: the loop changes the very tables that its list holds
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

train = pd.read_csv("passengers.csv")
contest = pd.read_csv("contest.csv")
both = [train, contest]
for table in both:
    table["fare"] = table["fare"].fillna(train["fare"].median())  # expect: leakage/fit-before-split

columns = ["fare", "age", "rank"]
X_train, X_val, y_train, y_val = train_test_split(train[columns], train["survived"], random_state=0)
model = RandomForestClassifier(random_state=0).fit(X_train, y_train)
print(accuracy_score(y_val, model.predict(X_val)))
