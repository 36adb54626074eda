"""Retrains the churn model on all customers, every week."""
import shutil

import joblib
import pendulum
from airflow.decorators import dag, task
from sklearn.metrics import roc_auc_score
from xgboost import XGBClassifier

from features import FEATURES, prepare


@dag(schedule="@weekly", start_date=pendulum.datetime(2026, 1, 5), catchup=False)
def retrain_churn():
    @task
    def retrain() -> float:
        customers = prepare("data/customers.csv")
        X, y = customers[FEATURES], customers["churned"]
        model = XGBClassifier(n_estimators=100).fit(X, y)
        joblib.dump(model, "challenger.pkl")
        return float(roc_auc_score(y, model.predict_proba(X)[:, 1]))

    @task
    def promote(auc: float) -> None:
        print("AUC", auc)
        shutil.copy("challenger.pkl", "model.pkl")

    promote(retrain())


retrain_churn()
