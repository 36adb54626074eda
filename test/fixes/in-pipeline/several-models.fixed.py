import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import (
    cross_val_score,
    cross_validate,
)
from sklearn.preprocessing import StandardScaler
from sklearn.tree import DecisionTreeClassifier
from sklearn.pipeline import make_pipeline

df = pd.read_csv("churn.csv")
features, target = df[["age", "tenure"]], df["churned"]
for model in [LogisticRegression(), DecisionTreeClassifier()]:
    print(cross_val_score(make_pipeline(StandardScaler(), model), features, target).mean())
print(cross_validate(make_pipeline(StandardScaler(), LogisticRegression(C=0.1)), X=features, y=target)["test_score"].mean())
