import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score
from sklearn.decomposition import PCA
from sklearn.pipeline import make_pipeline
# %%
df = pd.read_csv("churn.csv")
X, y = df[["age", "tenure", "amount"]], df["churned"]
# %%
cross_val_score(make_pipeline(PCA(2), LogisticRegression()), X, y).mean()
