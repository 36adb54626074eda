# A7: the z-score is a lambda, called on the whole table
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

zscore = lambda t: (t - t.mean()) / t.std()  # expect: leakage/fit-before-split

goals = pd.read_csv("penalty_kicks.csv")
X = zscore(goals[["run_up_m", "speed_kmh", "height_m"]])
X_tr, X_te, y_tr, y_te = train_test_split(X, goals["scored"], random_state=7)
print(LogisticRegression().fit(X_tr, y_tr).score(X_te, y_te))
