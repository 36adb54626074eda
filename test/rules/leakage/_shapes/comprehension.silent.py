# F: dict comprehensions with the medians of the training donors
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

donors = pd.read_csv("blood_donors.csv")
lab = ["alb", "alp", "alt", "ast"]

X_tr, X_te, y_tr, y_te = train_test_split(donors[lab], donors["hepatitis"], stratify=donors["hepatitis"], random_state=8)
medians = {c: X_tr[c].median() for c in lab}
X_tr = pd.DataFrame({c: X_tr[c].fillna(medians[c]) for c in lab})
X_te = pd.DataFrame({c: X_te[c].fillna(medians[c]) for c in lab})
print(DecisionTreeClassifier(max_depth=4).fit(X_tr, y_tr).score(X_te, y_te))
