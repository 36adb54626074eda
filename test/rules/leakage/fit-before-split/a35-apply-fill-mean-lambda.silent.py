# A35, clean twin: axis=1, each patient's gaps are filled from the same patient's values
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

thyroid = pd.read_csv("thyroid.csv")
hormones = thyroid[["tsh", "t3", "tt4", "t4u", "fti"]]
hormones = hormones.apply(lambda r: r.fillna(r.mean()), axis=1)

X_tr, X_te, y_tr, y_te = train_test_split(hormones, thyroid["hypothyroid"], test_size=0.3, random_state=35)
svc = SVC(class_weight="balanced").fit(X_tr, y_tr)
print("accuracy", svc.score(X_te, y_te))
