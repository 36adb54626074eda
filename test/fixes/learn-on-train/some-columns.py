import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

df = pd.read_csv("churn.csv")
numbers = ["age", "tenure"]
df[numbers] = StandardScaler().fit_transform(df[numbers])
df.head()
X = df.drop(["churned", "city", "note", "date"], axis=1)
y = df["churned"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))

