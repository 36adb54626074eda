# A18: .pipe(trim) keeps the rows between two quantiles of all rows
import pandas as pd
from sklearn.linear_model import HuberRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split


def trim(frame, column, share):
    low, high = frame[column].quantile([share, 1 - share])  # expect: leakage/fit-before-split
    return frame[frame[column].between(low, high)]


parcels = pd.read_csv("parcels.csv").pipe(trim, column="weight_kg", share=0.005)
X_tr, X_te, y_tr, y_te = train_test_split(parcels[["weight_kg", "distance_km"]], parcels["cost"], random_state=81)
model = HuberRegressor().fit(X_tr, y_tr)
print("MAE", mean_absolute_error(y_te, model.predict(X_te)))
