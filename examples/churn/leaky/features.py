"""Features of the churn model."""
import pandas as pd
from sklearn.preprocessing import StandardScaler

NUMERIC = ["tenure_months", "monthly_charge", "support_calls"]


def load_customers(path: str) -> pd.DataFrame:
    return pd.read_csv(path).drop_duplicates()


def scale(customers: pd.DataFrame) -> pd.DataFrame:
    customers[NUMERIC] = StandardScaler().fit_transform(customers[NUMERIC])
    return customers
