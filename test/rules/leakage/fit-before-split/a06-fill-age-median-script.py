# A6: one column filled with the median of all passengers
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

df = pd.read_csv("titanic.csv")
df["age"] = df["age"].fillna(df["age"].median())  # expect: leakage/fit-before-split
df["is_female"] = (df["sex"] == "female").astype(int)
df["family"] = df["sibsp"] + df["parch"]

X = df[["age", "is_female", "family", "fare", "pclass"]]
y = df["survived"]
X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.2, random_state=0)

rf = RandomForestClassifier(n_estimators=300, random_state=0)
rf.fit(X_tr, y_tr)
print("accuracy", rf.score(X_te, y_te))
