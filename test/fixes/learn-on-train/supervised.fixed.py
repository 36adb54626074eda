import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.feature_selection import SelectKBest

df = pd.read_csv("churn.csv")
X, y = df[["age", "tenure", "amount"]], df["churned"]
best = SelectKBest(k=2)
X_train, X_test, y_train, y_test = train_test_split(X, y, stratify=y)
X_train = best.fit_transform(X_train, y_train)
X_test = best.transform(X_test)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))

