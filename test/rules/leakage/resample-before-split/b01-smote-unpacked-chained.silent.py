# B1: the training part goes through SMOTE straight into fit()
import pandas as pd
from imblearn.over_sampling import BorderlineSMOTE
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

quakes = pd.read_csv("quakes.csv")
X, y = quakes[["depth", "stations", "energy"]], quakes["tsunami"]

X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.2)
print(SVC().fit(*BorderlineSMOTE().fit_resample(X_tr, y_tr)).score(X_te, y_te))
