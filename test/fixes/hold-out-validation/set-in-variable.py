import pandas as pd
from catboost import CatBoostClassifier
from sklearn.model_selection import train_test_split

df = pd.read_csv("churn.csv")
X_train, X_test, y_train, y_test = train_test_split(df[["age"]], df["churned"])
watched = [(X_test, y_test)]
model = CatBoostClassifier(early_stopping_rounds=20)
model.fit(X_train, y_train, eval_set=watched)
print(model.score(X_test, y_test))
