import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score
from imblearn.over_sampling import SMOTE
from imblearn.pipeline import make_pipeline

df = pd.read_csv("churn.csv")
X, y = df[["age", "tenure"]], df["churned"]
print(cross_val_score(make_pipeline(SMOTE(random_state=0), LogisticRegression()), X, y, cv=5).mean())
