import pandas as pd
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
# %%
def clean(table):
    return table
# %%
df = pd.read_csv("churn.csv")
X = clean(df[["age", "tenure"]])
# %%
X_train, X_test, y_train, y_test = train_test_split(X, df["churned"])
imputer = SimpleImputer(strategy="mean")
X_train = imputer.fit_transform(X_train)
X_test = imputer.transform(X_test)
LogisticRegression().fit(X_train, y_train).score(X_test, y_test)
