import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import (
    cross_val_score,
    cross_validate,
)
from sklearn.preprocessing import StandardScaler
from sklearn.tree import DecisionTreeClassifier

df = pd.read_csv("churn.csv")
features, target = df[["age", "tenure"]], df["churned"]
scaled = StandardScaler().fit_transform(features)
for model in [LogisticRegression(), DecisionTreeClassifier()]:
    print(cross_val_score(model, scaled, target).mean())
print(cross_validate(LogisticRegression(C=0.1), X=scaled, y=target)["test_score"].mean())
