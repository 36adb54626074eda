"""Features of the churn model. What they learn, they learn from the rows that they are fitted on."""
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.preprocessing import StandardScaler, TargetEncoder

NUMERIC = ["tenure_months", "monthly_charge", "support_calls"]
FEATURES = [*NUMERIC, "plan"]


def load_customers(path: str) -> pd.DataFrame:
    return pd.read_csv(path).drop_duplicates()


def preparation() -> ColumnTransformer:
    """Scales numbers, and replaces the plan by how often its customers leave."""
    return ColumnTransformer([("numbers", StandardScaler(), NUMERIC), ("plan", TargetEncoder(), ["plan"])])
