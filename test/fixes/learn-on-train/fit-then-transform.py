import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.decomposition import PCA

df = pd.read_csv("churn.csv")
X, y = df.drop(columns=["churned", "city", "note", "date"]), df["churned"]
pca = PCA(n_components=2)
pca.fit(X)
X_reduced = pca.transform(X)
X_train, X_test, y_train, y_test = train_test_split(X_reduced, y, random_state=0)
X_train, X_valid, y_train, y_valid = train_test_split(X_train, y_train, random_state=0)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_valid, y_valid))
print(model.score(X_test, y_test))
