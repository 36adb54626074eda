# Loads orders every night, scores them, and writes the scores back.
from datetime import datetime, timedelta

from airflow.decorators import dag, task
from airflow.providers.postgres.hooks.postgres import PostgresHook

QUERY = """
    select o.id, o.amount, o.created_at
    from orders o
    join customers c on c.id = o.customer_id
    where o.created_at >= '{{ ds }}' and not o.cancelled
    order by o.created_at
"""

default_args = {
    "owner": "risk-team",
    "retries": 2,
    "retry_delay": timedelta(minutes=5),
    "tags": ["scoring", 'nightly'],
}


def notify(context):
    message = "%s failed at %s" % (
        context["task_instance"].task_id,
        context["ts"],
    )
    print(message)


@dag(
    schedule="0 3 * * *",
    start_date=datetime(2024, 1, 1),
    catchup=False,
    default_args=default_args,
    on_failure_callback=notify,
)
def score_orders():
    @task
    def extract(ds=None):
        hook = PostgresHook("warehouse")
        frame = hook.get_pandas_df(QUERY.replace("{{ ds }}", ds))
        path = f"/data/orders-{ds}.parquet"
        frame.to_parquet(path)
        return path

    @task(retries=0)
    def score(path: str) -> dict[str, float]:
        import joblib
        import pandas as pd

        frame = pd.read_parquet(path)
        model = joblib.load("model.joblib")
        frame["score"] = model.predict_proba(frame[["amount"]])[:, 1]
        totals = {
            f"{name}_score": float(value)
            for name, value in frame.groupby("id")["score"].mean().items()
            if value > 0
        }
        return totals

    @task()
    def write(totals):
        sql = f"""
            insert into scores values {", ".join(f"('{k}', {v})" for k, v in totals.items())}
        """
        PostgresHook("warehouse").run(sql)

    write(score(extract()))


score_orders()
