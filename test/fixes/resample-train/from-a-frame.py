import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from imblearn.over_sampling import ADASYN

df = pd.read_csv("churn.csv")
features, target = ADASYN().fit_resample(df.drop(columns="churned"), df["churned"])
X_train, X_test, y_train, y_test = train_test_split(features, target, random_state=1)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))

