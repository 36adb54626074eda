import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

df = pd.read_csv("churn.csv")
df = df.sort_values(by="date")
X_train, X_test, y_train, y_test = train_test_split(df[["age"]], df["amount"], shuffle=False)
print(LinearRegression().fit(X_train, y_train).score(X_test, y_test))
