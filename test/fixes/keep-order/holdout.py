import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

df = pd.read_csv("churn.csv").sort_values("date")
train, test = train_test_split(df, test_size=0.2, random_state=1)
model = LinearRegression().fit(train[["age"]], train["amount"])
print(model.score(test[["age"]], test["amount"]))
