import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from imblearn.over_sampling import SMOTE

df = pd.read_csv("churn.csv")
X, y = df[["age", "tenure"]], df["churned"]
X_train, X_test, y_train, y_test = train_test_split(X, y)
X_train, X_valid, y_train, y_valid = train_test_split(X_train, y_train)
X_train, y_train = SMOTE().fit_resample(X_train, y_train)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_valid, y_valid))
print(model.score(X_test, y_test))
