import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

df = pd.read_csv("churn.csv")
df["visit"] = df.groupby("customer_id").cumcount()
X, y = df[["visit"]], df["churned"]
for train, test in GroupKFold(3).split(X, y, groups=df["customer_id"]):
    model = LogisticRegression().fit(X.iloc[train], y.iloc[train])
    print(model.score(X.iloc[test], y.iloc[test]))
