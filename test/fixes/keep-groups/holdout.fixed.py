import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split, GroupShuffleSplit

df = pd.read_csv("churn.csv")
df["visit"] = df.groupby("customer_id").cumcount()
X = df[["visit"]]
y = df["churned"]
train_rows, test_rows = next(GroupShuffleSplit(n_splits=1, test_size=0.3, random_state=0).split(X, groups=df["customer_id"]))
X_train, X_test, y_train, y_test = X.iloc[train_rows], X.iloc[test_rows], y.iloc[train_rows], y.iloc[test_rows]
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
