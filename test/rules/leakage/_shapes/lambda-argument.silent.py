# F: the lambdas handed over work row by row
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split


def build(path, *steps):
    table = pd.read_csv(path)
    for step in steps:
        table = step(table)
    return table


inputs = ["calories", "protein", "sugars"]
cereals = build(
    "cereals.csv",
    lambda d: d.dropna(subset=inputs),
    lambda d: d.assign(**{c: d[c] / d["serving_grams"] for c in inputs}),
)
X_tr, X_te, y_tr, y_te = train_test_split(cereals[inputs], cereals["healthy"], random_state=10)
print(LogisticRegression().fit(X_tr, y_tr).score(X_te, y_te))
