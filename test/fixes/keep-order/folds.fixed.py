import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import KFold, cross_val_score, TimeSeriesSplit

df = pd.read_csv("churn.csv").sort_values("date")
kf = TimeSeriesSplit(n_splits=4)
print(cross_val_score(LinearRegression(), df[["age"]], df["amount"], cv=kf))
