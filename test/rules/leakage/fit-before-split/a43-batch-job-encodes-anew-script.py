# A43: a nightly batch fits the encoder again before it asks the model
import joblib
import pandas as pd
from sklearn.preprocessing import StandardScaler

columns = ["balance", "age", "visits"]
batch = pd.read_parquet("incoming/today.parquet")
sc = StandardScaler()
sc.fit(batch[columns])  # expect: leakage/fit-before-split
batch[columns] = sc.transform(batch[columns])

booster, threshold = joblib.load("models/current.joblib")
batch["risk"] = booster.predict_proba(batch[columns])[:, 1]
batch[batch["risk"] > threshold].to_csv("alerts.csv")
