import pandas as pd
from sklearn import model_selection
from sklearn.linear_model import LinearRegression


def scores(df):
    df = df.sort_values("date")
    X, y = df[["age"]].values, df["amount"].values
    for train, test in model_selection.TimeSeriesSplit(n_splits=3).split(X):
        model = LinearRegression().fit(X[train], y[train])
        yield model.score(X[test], y[test])


print(list(scores(pd.read_csv("churn.csv"))))
