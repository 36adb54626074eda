# A38: one of each pair of columns that correlate over all rows is dropped
import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import train_test_split

crime = pd.read_csv("communities_crime.csv")
y = crime.pop("violent_crimes")

corr = crime.corr().abs()  # expect: leakage/fit-before-split
upper = corr.where(np.triu(np.ones(corr.shape, dtype=bool), k=1))
redundant = [name for name in upper.columns if (upper[name] > 0.95).any()]
X = crime.drop(columns=redundant)

X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.2, random_state=38)
model = LinearRegression().fit(X_tr, y_tr)
print("MSE", mean_squared_error(y_te, model.predict(X_te)))
