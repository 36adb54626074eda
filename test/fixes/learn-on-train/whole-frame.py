import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.impute import SimpleImputer

df = pd.read_csv("churn.csv")
df.loc[:, ["age"]] = SimpleImputer(strategy="median").fit_transform(df.loc[:, ["age"]])
train, test = train_test_split(df, random_state=3)
model = LogisticRegression().fit(train[["age"]], train["churned"])
print(model.score(test[["age"]], test["churned"]))
