# A7, clean twin: the lambda takes the reference rows along
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

zscore = lambda t, reference: (t - reference.mean()) / reference.std()

goals = pd.read_csv("penalty_kicks.csv")
X = goals[["run_up_m", "speed_kmh", "height_m"]]
X_tr, X_te, y_tr, y_te = train_test_split(X, goals["scored"], random_state=7)
clf = LogisticRegression().fit(zscore(X_tr, X_tr), y_tr)
print(clf.score(zscore(X_te, X_tr), y_te))
