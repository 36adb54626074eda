import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import KFold, cross_val_score

df = pd.read_csv("churn.csv").sort_values("date")
kf = KFold(n_splits=4, shuffle=True, random_state=1)
print(cross_val_score(LinearRegression(), df[["age"]], df["amount"], cv=kf))
