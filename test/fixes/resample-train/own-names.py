import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from imblearn.over_sampling import SMOTE

df = pd.read_csv("churn.csv")
X, y = df[["age", "tenure"]], df["churned"]
smote = SMOTE(random_state=0)
X_more, y_more = smote.fit_resample(X, y)
X_train, X_test, y_train, y_test = train_test_split(X_more, y_more, stratify=y_more)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))

