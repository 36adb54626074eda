import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from imblearn.combine import SMOTEENN


def parts(df):
	X = df[["age", "tenure"]]
	y = df["churned"]
	X, y = SMOTEENN().fit_resample(X, y)  # balance
	print(X.shape)
	X_train, X_test, y_train, y_test = train_test_split(X, y)
	model = LogisticRegression().fit(X_train, y_train)
	return model.score(X_test, y_test)


print(parts(pd.read_csv("churn.csv")))
