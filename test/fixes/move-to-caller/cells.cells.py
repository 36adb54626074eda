import pandas as pd
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
# %%
def clean(table):
    table = SimpleImputer(strategy="mean").fit_transform(table)
    return table
# %%
df = pd.read_csv("churn.csv")
X = clean(df[["age", "tenure"]])
# %%
X_train, X_test, y_train, y_test = train_test_split(X, df["churned"])
LogisticRegression().fit(X_train, y_train).score(X_test, y_test)
