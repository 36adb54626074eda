# D16: the result of drop() is thrown away
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import classification_report
from sklearn.model_selection import train_test_split

titanic = pd.read_csv("titanic_numeric.csv")
y = titanic["survived"]
titanic.drop("survived", axis=1)
X = titanic.to_numpy()  # expect: leakage/target-in-features

X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=42)
model = RandomForestClassifier(random_state=42).fit(X_train, y_train)
print(classification_report(y_test, model.predict(X_test)))
