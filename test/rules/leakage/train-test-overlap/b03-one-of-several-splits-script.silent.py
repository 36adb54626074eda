# B3, clean: three ways to split, each of them fair
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss
from sklearn.model_selection import train_test_split
import sys
df = pd.read_csv("a.csv")
X, y = df.drop(columns="y"), df["y"]
if len(sys.argv) > 1:
    early = df["when"] < "2020"
    late = df["when"] >= "2020"
    X_train, X_val, y_train, y_val = X[early], X[late], y[early], y[late]
elif len(df) > 1000:
    X_train, X_val, y_train, y_val = X.iloc[:800], X.iloc[800:], y.iloc[:800], y.iloc[800:]
else:
    X_train, X_val, y_train, y_val = train_test_split(X, y)
model = LogisticRegression().fit(X_train, y_train)
print(log_loss(y_val, model.predict_proba(X_val)[:, 1]))
