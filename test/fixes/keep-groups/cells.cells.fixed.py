import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split, GroupShuffleSplit
# %%
df = pd.read_csv("churn.csv")
df["visit"] = df.groupby("customer_id").cumcount()
# %%
train_rows, test_rows = next(GroupShuffleSplit(n_splits=1, test_size=0.2).split(df, groups=df["customer_id"]))
train, test = df.iloc[train_rows], df.iloc[test_rows]
# %%
model = LogisticRegression().fit(train[["visit"]], train["churned"])
model.score(test[["visit"]], test["churned"])
