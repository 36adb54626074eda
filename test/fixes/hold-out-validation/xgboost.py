import pandas as pd
from sklearn.model_selection import train_test_split
from xgboost import XGBClassifier

df = pd.read_csv("churn.csv")
X, y = df[["age", "tenure"]], df["churned"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=7)
model = XGBClassifier(early_stopping_rounds=10)
model.fit(X_train, y_train, eval_set=[(X_test, y_test)], verbose=False)
print(model.score(X_test, y_test))
