# D1: a class that is text is not among the numbers
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

patients = pd.read_csv("drugs.csv")
numbers = patients.select_dtypes(["int64", "float64"])
texts = patients.select_dtypes(["object"])
coded = texts[["pressure"]].replace({"LOW": 0, "HIGH": 1})
X = pd.concat([numbers, coded], axis=1)
X_train, X_test, y_train, y_test = train_test_split(X, patients["drug"])
print(RandomForestClassifier().fit(X_train, y_train).score(X_test, y_test))
