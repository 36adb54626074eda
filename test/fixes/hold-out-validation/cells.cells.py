import pandas as pd
from sklearn import model_selection
from xgboost import XGBClassifier
# %%
df = pd.read_csv("churn.csv")
X_train, X_test, y_train, y_test = model_selection.train_test_split(df[["age"]], df["churned"])
# %%
model = XGBClassifier(early_stopping_rounds=10)
model.fit(X_train, y_train, eval_set=[(X_test, y_test)])
# %%
model.score(X_test, y_test)
