import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

df = pd.read_csv("churn.csv")
X = df[["age", "tenure"]]
y = df["churned"]
X_train, X_test, y_train, y_test = train_test_split(X, y)
age_mean = X_train["age"].mean()
X_train["age"] = X_train["age"].fillna(age_mean)
X_test["age"] = X_test["age"].fillna(age_mean)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))

