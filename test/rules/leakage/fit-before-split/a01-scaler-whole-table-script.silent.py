# A1, clean twin: split first, the scaler learns from the training customers
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

customers = pd.read_csv("data/telco_churn.csv")
X = customers[["tenure", "monthly_charges", "total_charges", "support_calls"]]
y = customers["churned"]

X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.2, stratify=y, random_state=42)

scaler = StandardScaler()
X_tr = scaler.fit_transform(X_tr)
X_te = scaler.transform(X_te)

clf = LogisticRegression(max_iter=1000)
clf.fit(X_tr, y_tr)
print(f"accuracy: {clf.score(X_te, y_te):.3f}")
