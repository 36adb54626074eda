import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
# %%
df = pd.read_csv("churn.csv")
df["visit"] = df.groupby("customer_id").cumcount()
# %%
train, test = train_test_split(df, test_size=0.2)
# %%
model = LogisticRegression().fit(train[["visit"]], train["churned"])
model.score(test[["visit"]], test["churned"])
