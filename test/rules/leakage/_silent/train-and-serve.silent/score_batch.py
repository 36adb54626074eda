# E: new rows without labels are scaled by the saved scaler and described by their own means
import joblib
import pandas as pd

from train import FEATURES

batch = pd.read_csv("data/today.csv")
scaler = joblib.load("models/scaler.joblib")
model = joblib.load("models/model.joblib")

batch["fraud_score"] = model.predict_proba(scaler.transform(batch[FEATURES]))[:, 1]
print("mean score", batch["fraud_score"].mean(), "amount", batch["amount"].median())
batch.to_csv("data/today_scored.csv", index=False)
