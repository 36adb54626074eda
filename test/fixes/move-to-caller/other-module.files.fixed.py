# %% features.py
import pandas as pd
from sklearn.preprocessing import StandardScaler


def load():
    df = pd.read_csv("churn.csv")
    X = df[["age", "tenure"]]

    return X, df["churned"]
# %% train.py
from features import load
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

X, y = load()
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
# Scale
scaler = StandardScaler()
X_train = scaler.fit_transform(X_train)
X_test = scaler.transform(X_test)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
