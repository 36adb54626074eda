# A5: a chain of .pipe steps, one of which fills with means of all rows
import pandas as pd
from sklearn.linear_model import BayesianRidge
from sklearn.metrics import median_absolute_error
from sklearn.model_selection import train_test_split

NUTRIENTS = ["nitrate", "phosphate", "silicate"]


def drop_blanks(casts):
    return casts.dropna(subset=["chlorophyll"])


def fill_means(casts):
    return casts.fillna(casts[NUTRIENTS].mean())  # expect: leakage/fit-before-split


casts = pd.read_csv("ocean_casts.csv").pipe(drop_blanks).pipe(fill_means)
X_tr, X_te, y_tr, y_te = train_test_split(casts[NUTRIENTS], casts["chlorophyll"], random_state=5)
model = BayesianRidge().fit(X_tr, y_tr)
print(median_absolute_error(y_te, model.predict(X_te)))
