# A35: a lambda applied to each column fills it with its mean over all rows
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

thyroid = pd.read_csv("thyroid.csv")
hormones = thyroid[["tsh", "t3", "tt4", "t4u", "fti"]]
hormones = hormones.apply(lambda c: c.fillna(c.mean()))  # expect: leakage/fit-before-split

X_tr, X_te, y_tr, y_te = train_test_split(hormones, thyroid["hypothyroid"], test_size=0.3, random_state=35)
svc = SVC(class_weight="balanced").fit(X_tr, y_tr)
print("accuracy", svc.score(X_te, y_te))
