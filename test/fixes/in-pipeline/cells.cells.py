import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score
from sklearn.decomposition import PCA
# %%
df = pd.read_csv("churn.csv")
X, y = df[["age", "tenure", "amount"]], df["churned"]
X_reduced = PCA(2).fit_transform(X)
# %%
cross_val_score(LogisticRegression(), X_reduced, y).mean()
