"""Answers how likely customers are to leave."""
import joblib
import pandas as pd
from fastapi import FastAPI
from sklearn.preprocessing import StandardScaler

from features import FEATURES, NUMERIC

app = FastAPI()
model = joblib.load("model.pkl")


@app.post("/churn")
def churn(rows: list[dict]) -> list[float]:
    customers = pd.DataFrame(rows)
    customers[NUMERIC] = StandardScaler().fit_transform(customers[NUMERIC])
    return model.predict_proba(customers[FEATURES])[:, 1].tolist()
