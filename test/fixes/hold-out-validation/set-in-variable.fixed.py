import pandas as pd
from catboost import CatBoostClassifier
from sklearn.model_selection import train_test_split

df = pd.read_csv("churn.csv")
X_train, X_test, y_train, y_test = train_test_split(df[["age"]], df["churned"])
X_fit, X_valid, y_fit, y_valid = train_test_split(X_train, y_train, test_size=0.2, random_state=0)
watched = [(X_valid, y_valid)]
model = CatBoostClassifier(early_stopping_rounds=20)
model.fit(X_fit, y_fit, eval_set=watched)
print(model.score(X_test, y_test))
