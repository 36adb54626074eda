# C1: a validation part decides, the test part is used once
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

tumours = pd.read_csv("tumours.csv")
X = tumours.drop(columns="malignant")
y = tumours["malignant"]
X_rest, X_test, y_rest, y_test = train_test_split(X, y, test_size=0.2, random_state=42)
X_train, X_val, y_train, y_val = train_test_split(X_rest, y_rest, test_size=0.25, random_state=42)

logreg = LogisticRegression(max_iter=5000).fit(X_train, y_train)
forest = RandomForestClassifier(random_state=42).fit(X_train, y_train)

logreg_acc = accuracy_score(y_val, logreg.predict(X_val))
forest_acc = accuracy_score(y_val, forest.predict(X_val))

if forest_acc > logreg_acc:
    best = forest
else:
    best = logreg
print("best model:", best, "accuracy:", accuracy_score(y_test, best.predict(X_test)))
