# D1: the target is dropped from the features
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

telco = pd.read_csv("telco_numeric.csv")
X = telco.drop(columns="churn")
y = telco["churn"]

X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=0)
tree = DecisionTreeClassifier(max_depth=5).fit(X_train, y_train)
print("accuracy", tree.score(X_test, y_test))
