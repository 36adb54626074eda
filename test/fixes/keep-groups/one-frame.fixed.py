import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split, GroupShuffleSplit

visits = pd.read_csv("churn.csv")
visits["visit"] = visits.groupby("customer_id").cumcount()
train_rows, test_rows = next(GroupShuffleSplit(n_splits=1, random_state=4).split(visits, groups=visits["customer_id"]))
train, test = visits.iloc[train_rows], visits.iloc[test_rows]
model = LogisticRegression().fit(train[["visit"]], train["churned"])
print(model.score(test[["visit"]], test["churned"]))
