# F: star unpacking of the split's results and of a call's arguments
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MaxAbsScaler


def tables(path):
    mammals = pd.read_csv(path)
    return MaxAbsScaler().fit_transform(mammals[["mass", "length", "litter"]]), mammals["endangered"]  # expect: leakage/fit-before-split


X_tr, *rest = train_test_split(*tables("mammals.csv"), test_size=0.3, random_state=6)
X_te, *(y_tr, y_te) = rest
print(LogisticRegression().fit(X_tr, y_tr).score(X_te, y_te))
