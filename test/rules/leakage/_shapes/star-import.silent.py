# F: names from a star import; Normalizer works row by row
from pandas import *
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import *

cod = read_csv("cod_catch.csv")
X = Normalizer().fit_transform(cod[["length", "girth", "depth"]])
X_tr, X_te, y_tr, y_te = train_test_split(X, cod["mature"], test_size=0.2, random_state=2)
print(RandomForestClassifier().fit(X_tr, y_tr).score(X_te, y_te))
