"""Retrains the churn model every week, and promotes it if it does well on customers that it has not seen."""
import shutil

import joblib
import pendulum
from airflow.decorators import dag, task
from airflow.exceptions import AirflowSkipException

from features import load_customers
from train import train

OWNER = {"owner": "customer-success-ml", "email": ["customer-success-ml@example.com"], "email_on_failure": True}
LEAST_AUC = 0.75


@dag(schedule="@weekly", start_date=pendulum.datetime(2026, 1, 5), catchup=False, default_args=OWNER)
def retrain_churn():
    @task
    def retrain() -> float:
        model, auc = train(load_customers("data/customers.csv"))
        joblib.dump(model, "challenger.pkl")
        return float(auc)

    @task
    def promote(auc: float) -> None:
        if auc < LEAST_AUC:
            raise AirflowSkipException(f"AUC {auc:.3f} is below {LEAST_AUC}")
        shutil.copy("challenger.pkl", "model.pkl")

    promote(retrain())


retrain_churn()
