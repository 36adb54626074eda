import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.impute import SimpleImputer

df = pd.read_csv("churn.csv")
train, test = train_test_split(df, random_state=3)
imputer = SimpleImputer(strategy="median")
train.loc[:, ["age"]] = imputer.fit_transform(train.loc[:, ["age"]])
test.loc[:, ["age"]] = imputer.transform(test.loc[:, ["age"]])
model = LogisticRegression().fit(train[["age"]], train["churned"])
print(model.score(test[["age"]], test["churned"]))
