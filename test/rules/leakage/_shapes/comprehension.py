# F: a dict comprehension fills each column with its own median
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

donors = pd.read_csv("blood_donors.csv")
lab = ["alb", "alp", "alt", "ast"]
X = pd.DataFrame({c: donors[c].fillna(donors[c].median()) for c in lab})  # expect: leakage/fit-before-split

X_tr, X_te, y_tr, y_te = train_test_split(X, donors["hepatitis"], stratify=donors["hepatitis"], random_state=8)
print(DecisionTreeClassifier(max_depth=4).fit(X_tr, y_tr).score(X_te, y_te))
