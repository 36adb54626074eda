import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, StratifiedGroupKFold

df = pd.read_csv("churn.csv")
df["visit"] = df.groupby("customer_id").cumcount()
X = df.drop(columns=["churned", "city", "note", "date", "customer_id"])
y = df["churned"]
folds = StratifiedGroupKFold(n_splits=3, shuffle=True)
for train, test in folds.split(X, y, groups=df["customer_id"]):
    model = LogisticRegression().fit(X.iloc[train], y.iloc[train])
    print(model.score(X.iloc[test], y.iloc[test]))
