# D15: iloc[:, :9] reaches one column too far, into the label
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

pima = pd.read_csv("pima.csv")
X = pima.iloc[:, :9]  # expect: leakage/target-in-features
y = pima.iloc[:, 8]

X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=7)
model = LogisticRegression(max_iter=1000)
model.fit(X_train, y_train)
print(model.score(X_test, y_test))
