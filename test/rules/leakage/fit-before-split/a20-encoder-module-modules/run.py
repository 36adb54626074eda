# A20: coded first, split second
import pandas as pd
from encode import to_codes
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

COLUMNS = ["buying", "maintenance", "doors", "safety"]

cars = to_codes(pd.read_csv("car_evaluation.csv"), COLUMNS)
X_tr, X_te, y_tr, y_te = train_test_split(cars[COLUMNS], cars["acceptable"], test_size=0.3, random_state=20)
print("accuracy", DecisionTreeClassifier().fit(X_tr, y_tr).score(X_te, y_te))
