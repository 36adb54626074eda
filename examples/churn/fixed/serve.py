"""Answers how likely customers are to leave."""
import joblib
import pandas as pd
from fastapi import FastAPI

from features import FEATURES

app = FastAPI()
model = joblib.load("model.pkl")


@app.post("/churn")
def churn(rows: list[dict]) -> list[float]:
    customers = pd.DataFrame(rows)
    return model.predict_proba(customers[FEATURES])[:, 1].tolist()
