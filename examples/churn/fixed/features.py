"""Features of the churn model."""
import pandas as pd
from sklearn.preprocessing import StandardScaler

NUMERIC = ["tenure_months", "monthly_charge", "support_calls"]


def load_customers(path: str) -> pd.DataFrame:
    return pd.read_csv(path).drop_duplicates()


def scaler_for(training: pd.DataFrame) -> StandardScaler:
    return StandardScaler().fit(training)
