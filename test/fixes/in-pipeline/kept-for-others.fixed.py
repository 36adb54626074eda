import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score
from sklearn.preprocessing import StandardScaler
from sklearn.pipeline import make_pipeline

df = pd.read_csv("churn.csv")
X, y = df[["age", "tenure"]], df["churned"]
X_scaled = StandardScaler().fit_transform(X)
print(cross_val_score(make_pipeline(StandardScaler(), LogisticRegression()), X, y).mean())
final = LogisticRegression().fit(X_scaled, y)
