"""Answers how likely customers are to leave."""
import joblib
import pandas as pd
from fastapi import FastAPI
from sklearn.preprocessing import StandardScaler

from features import FEATURES, NUMERIC, load_customers, plan_risk

app = FastAPI()
model = joblib.load("model.pkl")
risk = plan_risk(load_customers("data/customers.csv"))


@app.post("/churn")
def churn(rows: list[dict]) -> list[float]:
    customers = pd.DataFrame(rows)
    customers["plan_risk"] = customers["plan"].map(risk)
    customers[NUMERIC] = StandardScaler().fit_transform(customers[NUMERIC])
    return model.predict_proba(customers[FEATURES])[:, 1].tolist()
