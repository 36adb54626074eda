import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

visits = pd.read_csv("churn.csv")
visits["visit"] = visits.groupby("customer_id").cumcount()
train, test = train_test_split(visits, random_state=4)
model = LogisticRegression().fit(train[["visit"]], train["churned"])
print(model.score(test[["visit"]], test["churned"]))
