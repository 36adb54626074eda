import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

df = pd.read_csv("churn.csv").sort_values("date")
X, y = df[["age"]], df["churned"]
X_train, X_test, y_train, y_test = train_test_split(
    X,
    y,
    test_size=0.2,
    shuffle=True,
    stratify=y,
)
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
