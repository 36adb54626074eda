# A16: a lambda over columns cuts each of them at the quartiles of all pupils
import pandas as pd
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import CategoricalNB

pupils = pd.read_csv("student_performance.csv")
scores = ["math_score", "reading_score", "absences"]

quartile = lambda col: pd.qcut(col, 4, labels=False, duplicates="drop")  # expect: leakage/fit-before-split
binned = pupils[scores].apply(quartile)

X_tr, X_te, y_tr, y_te = train_test_split(binned, pupils["passed"], random_state=40)
bayes = CategoricalNB(min_categories=4).fit(X_tr, y_tr)
print(accuracy_score(y_te, bayes.predict(X_te)))
