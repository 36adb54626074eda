"""Trains the churn model."""
import joblib
import pandas as pd
from imblearn.over_sampling import SMOTE
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split
from xgboost import XGBClassifier

from features import FEATURES, prepare


def train(customers: pd.DataFrame) -> tuple[XGBClassifier, float]:
    """The model, and how well it does on customers that were held out."""
    X, y = SMOTE().fit_resample(customers[FEATURES], customers["churned"])
    X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
    model = XGBClassifier(early_stopping_rounds=20)
    model.fit(X_train, y_train, eval_set=[(X_test, y_test)])
    return model, roc_auc_score(y_test, model.predict_proba(X_test)[:, 1])


def main() -> None:
    model, auc = train(prepare("data/customers.csv"))
    print("AUC", auc)
    joblib.dump(model, "model.pkl")


if __name__ == "__main__":
    main()
