"""Retrains the churn model every week."""
import joblib
import pendulum
from airflow.decorators import dag, task
from features import FEATURES, load_customers
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score


@dag(schedule="@weekly", start_date=pendulum.datetime(2026, 1, 5), catchup=False)
def retrain_churn():
    @task
    def retrain() -> float:
        customers = load_customers("data/customers.csv")
        X, y = customers[FEATURES], customers["churned"]
        model = LogisticRegression().fit(X, y)
        joblib.dump(model, "challenger.pkl")
        return roc_auc_score(y, model.predict_proba(X)[:, 1])

    @task
    def promote(auc: float) -> None:
        joblib.dump(joblib.load("challenger.pkl"), "model.pkl")

    promote(retrain())


retrain_churn()
