# A1: the scaler learns from every customer, the split comes afterwards
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

customers = pd.read_csv("data/telco_churn.csv")
X = customers[["tenure", "monthly_charges", "total_charges", "support_calls"]]
y = customers["churned"]

X = StandardScaler().fit_transform(X)  # expect: leakage/fit-before-split

X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.2, stratify=y, random_state=42)
clf = LogisticRegression(max_iter=1000)
clf.fit(X_tr, y_tr)
print(f"accuracy: {clf.score(X_te, y_te):.3f}")
