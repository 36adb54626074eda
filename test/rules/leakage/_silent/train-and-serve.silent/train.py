# E: the scaler is fitted on the training part and saved
import joblib
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

FEATURES = ["amount", "merchant_risk", "hour"]

payments = pd.read_csv("data/payments.csv")
train, test = train_test_split(payments, test_size=0.2, stratify=payments["fraud"], random_state=21)
scaler = StandardScaler().fit(train[FEATURES])
model = LogisticRegression().fit(scaler.transform(train[FEATURES]), train["fraud"])
print("accuracy", model.score(scaler.transform(test[FEATURES]), test["fraud"]))
joblib.dump(scaler, "models/scaler.joblib")
joblib.dump(model, "models/model.joblib")
