import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split
# %%
df = pd.read_csv("churn.csv").sort_values("date")
# %%
train, test = train_test_split(df, shuffle=False, test_size=0.2)
# %%
LinearRegression().fit(train[["age"]], train["amount"]).score(test[["age"]], test["amount"])
