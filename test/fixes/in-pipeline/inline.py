import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score
from sklearn.preprocessing import StandardScaler

df = pd.read_csv("churn.csv")
X, y = df[["age", "tenure"]], df["churned"]
print(cross_val_score(LogisticRegression(C=2), StandardScaler().fit_transform(X), y, cv=5).mean())
