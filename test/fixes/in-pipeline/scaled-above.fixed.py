import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

df = pd.read_csv("churn.csv")
X, y = df[["age", "tenure"]], df["churned"]
scaler = StandardScaler()
scores = cross_val_score(make_pipeline(scaler, LogisticRegression()), X, y, cv=5)
print(scores.mean())
