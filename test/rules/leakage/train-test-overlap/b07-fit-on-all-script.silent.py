# B7: fitted on the training rows, scored on the others, with the train score printed beside
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

penguins = pd.read_csv("penguins.csv").dropna()
X = penguins[["bill_length", "bill_depth", "flipper_length", "body_mass"]]
y = penguins["species"]

X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.25, random_state=0)

forest = RandomForestClassifier(n_estimators=200, random_state=0)
forest.fit(X_train, y_train)
print("train accuracy:", accuracy_score(y_train, forest.predict(X_train)))
print("test accuracy:", accuracy_score(y_test, forest.predict(X_test)))
