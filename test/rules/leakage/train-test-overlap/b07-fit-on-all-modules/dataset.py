# B7: returns the whole table along with its parts
import pandas as pd
from sklearn.model_selection import train_test_split

FEATURES = ["tenure_months", "monthly_fee", "calls", "complaints"]


def load(path):
    subscribers = pd.read_csv(path)
    X, y = subscribers[FEATURES], subscribers["churned"]
    parts = train_test_split(X, y, test_size=0.2, stratify=y, random_state=13)
    return (X, y), parts
