# C3: one report line per model, all on the same test rows
import pandas as pd
from sklearn.linear_model import Lasso, LinearRegression, Ridge
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import train_test_split


class Comparison:
    def __init__(self, frame, target):
        parts = train_test_split(frame.drop(columns=target), frame[target], random_state=1)
        self.X_train, self.X_test, self.y_train, self.y_test = parts

    def report(self, model):
        model.fit(self.X_train, self.y_train)
        mse = mean_squared_error(self.y_test, model.predict(self.X_test))  # expect: leakage/test-reuse[info]
        print(type(model).__name__, round(mse, 2))


comparison = Comparison(pd.read_csv("auto_mpg.csv"), "mpg")
for model in (LinearRegression(), Ridge(alpha=0.5), Lasso(alpha=0.1)):
    comparison.report(model)
