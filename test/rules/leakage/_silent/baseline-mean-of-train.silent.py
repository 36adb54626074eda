# E: the mean of y_train as a baseline, the mean of y only in a message
import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

trees = pd.read_csv("timber.csv")
X, y = trees[["girth", "height"]], trees["volume"]
print(f"{len(trees)} trees, mean volume {y.mean():.1f}, largest {y.max():.1f}")

X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=23)
baseline = np.full(len(y_test), y_train.mean())
print("baseline MAE", mean_absolute_error(y_test, baseline))

model = LinearRegression().fit(X_train, y_train)
print("model MAE", mean_absolute_error(y_test, model.predict(X_test)))
