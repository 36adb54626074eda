# A43: scores are grouped and plotted after the model was asked
import joblib
import pandas as pd
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA

columns = ["balance", "age", "visits"]
batch = pd.read_parquet("incoming/today.parquet")
sc, booster = joblib.load("models/current.joblib")
scaled = sc.transform(batch[columns])
batch["risk"] = booster.predict_proba(scaled)[:, 1]
flat = PCA(n_components=2).fit_transform(scaled)
batch["segment"] = KMeans(5).fit_predict(flat)
batch.to_csv("alerts.csv")
