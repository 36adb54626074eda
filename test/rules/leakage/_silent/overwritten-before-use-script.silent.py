# E: a scaled table, overwritten before any split sees it
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

sensors = pd.read_csv("gas_sensors.csv")
columns = [f"sensor_{i}" for i in range(1, 17)]

X = StandardScaler().fit_transform(sensors[columns])
y = sensors["gas"]

# the pipeline below scales, so the raw readings are wanted
X = sensors[columns]

X_tr, X_te, y_tr, y_te = train_test_split(X, y, stratify=y, random_state=9)
model = make_pipeline(StandardScaler(), SVC()).fit(X_tr, y_tr)
print("accuracy", model.score(X_te, y_te))
