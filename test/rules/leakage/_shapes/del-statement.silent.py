# F: the scaled table is deleted, what is left is raw
import gc

import pandas as pd
from sklearn.linear_model import SGDRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

clicks = pd.read_parquet("clickstream.parquet")
y = clicks["dwell_seconds"]
X = clicks[["scroll_depth", "n_clicks", "n_tabs"]]
scaled = StandardScaler().fit_transform(X)
print("largest z-score", abs(scaled).max())
del clicks, scaled
gc.collect()

X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.1, random_state=21)
del X
model = make_pipeline(StandardScaler(), SGDRegressor()).fit(X_tr, y_tr)
print("MAE", mean_absolute_error(y_te, model.predict(X_te)))
