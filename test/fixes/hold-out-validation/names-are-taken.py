import pandas as pd
from sklearn.model_selection import train_test_split
from xgboost import XGBRegressor

df = pd.read_csv("churn.csv")
X_train, X_test, y_train, y_test = train_test_split(df[["age"]], df["amount"], random_state=0)
X_valid = X_test.head()
model = XGBRegressor(early_stopping_rounds=5)
model.fit(X=X_train, y=y_train, eval_set=[(X_test, y_test)])
print(model.score(X_test, y_test))
