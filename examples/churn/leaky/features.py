"""Features of the churn model."""
import pandas as pd
from sklearn.preprocessing import StandardScaler

NUMERIC = ["tenure_months", "monthly_charge", "support_calls"]
FEATURES = [*NUMERIC, "plan_risk"]


def load_customers(path: str) -> pd.DataFrame:
    return pd.read_csv(path).drop_duplicates()


def plan_risk(customers: pd.DataFrame) -> pd.Series:
    """How often customers of each plan leave."""
    return customers.groupby("plan")["churned"].mean()


def scale(customers: pd.DataFrame) -> pd.DataFrame:
    customers[NUMERIC] = StandardScaler().fit_transform(customers[NUMERIC])
    return customers


def prepare(path: str) -> pd.DataFrame:
    customers = load_customers(path)
    customers["plan_risk"] = customers["plan"].map(plan_risk(customers))
    return scale(customers)
