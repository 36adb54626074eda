import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score
from imblearn.over_sampling import SMOTE

df = pd.read_csv("churn.csv")
X, y = df[["age", "tenure"]], df["churned"]
X_more, y_more = SMOTE(random_state=0).fit_resample(X, y)
print(cross_val_score(LogisticRegression(), X_more, y_more, cv=5).mean())
