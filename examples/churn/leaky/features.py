"""Features of the churn model."""
import pandas as pd
from sklearn.preprocessing import StandardScaler

NUMERIC = ["tenure_months", "monthly_charge", "support_calls"]
FEATURES = [*NUMERIC, "plan_risk"]


def load_customers(path: str) -> pd.DataFrame:
    return pd.read_csv(path).drop_duplicates()


def add_plan_risk(customers: pd.DataFrame) -> pd.DataFrame:
    """How often customers of the same plan leave."""
    customers["plan_risk"] = customers.groupby("plan")["churned"].transform("mean")
    return customers


def scale(customers: pd.DataFrame) -> pd.DataFrame:
    customers[NUMERIC] = StandardScaler().fit_transform(customers[NUMERIC])
    return customers


def prepare(path: str) -> pd.DataFrame:
    return scale(add_plan_risk(load_customers(path)))
