# A, last row: a scaled copy that no model ever sees
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

df = pd.read_csv("bank_marketing.csv")
X = df[["age", "balance", "campaign", "previous"]]
y = df["subscribed"]

X_scaled = StandardScaler().fit_transform(X)

X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.2, random_state=45)
forest = RandomForestClassifier().fit(X_tr, y_tr)
print("accuracy", forest.score(X_te, y_te))
