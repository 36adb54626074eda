# C1: the test set decides between two models, and its score is the result
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

tumours = pd.read_csv("tumours.csv")
X = tumours.drop(columns="malignant")
y = tumours["malignant"]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=42)

logreg = LogisticRegression(max_iter=5000).fit(X_train, y_train)
forest = RandomForestClassifier(random_state=42).fit(X_train, y_train)

logreg_acc = accuracy_score(y_test, logreg.predict(X_test))
forest_acc = accuracy_score(y_test, forest.predict(X_test))

if forest_acc > logreg_acc:  # expect: leakage/test-reuse
    best, best_acc = forest, forest_acc
else:
    best, best_acc = logreg, logreg_acc
print("best model:", best, "accuracy:", best_acc)
