import pandas as pd
from sklearn import model_selection
from xgboost import XGBClassifier
# %%
df = pd.read_csv("churn.csv")
X_train, X_test, y_train, y_test = model_selection.train_test_split(df[["age"]], df["churned"])
# %%
model = XGBClassifier(early_stopping_rounds=10)
X_fit, X_valid, y_fit, y_valid = model_selection.train_test_split(X_train, y_train, test_size=0.2, random_state=0)
model.fit(X_fit, y_fit, eval_set=[(X_valid, y_valid)])
# %%
model.score(X_test, y_test)
