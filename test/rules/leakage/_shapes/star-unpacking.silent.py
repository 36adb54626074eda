# F: star unpacking, scaled after the split
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MaxAbsScaler


def tables(path):
    mammals = pd.read_csv(path)
    return mammals[["mass", "length", "litter"]], mammals["endangered"]


X_tr, *rest = train_test_split(*tables("mammals.csv"), test_size=0.3, random_state=6)
X_te, *(y_tr, y_te) = rest
scaler = MaxAbsScaler().fit(X_tr)
print(LogisticRegression().fit(scaler.transform(X_tr), y_tr).score(scaler.transform(X_te), y_te))
