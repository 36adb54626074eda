"""Trains the churn model."""
import json
from pathlib import Path

import joblib
import pandas as pd
from imblearn.over_sampling import SMOTE
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.pipeline import Pipeline, make_pipeline
from xgboost import XGBClassifier

from features import FEATURES, load_customers, preparation


def train(customers: pd.DataFrame) -> tuple[Pipeline, float]:
    """The model, and how well it does on customers that were held out."""
    X_rest, X_test, y_rest, y_test = train_test_split(customers[FEATURES], customers["churned"], random_state=0)
    X_train, X_valid, y_train, y_valid = train_test_split(X_rest, y_rest, random_state=0)
    prepare = preparation()
    X_more, y_more = SMOTE().fit_resample(prepare.fit_transform(X_train, y_train), y_train)
    model = XGBClassifier(early_stopping_rounds=20)
    model.fit(X_more, y_more, eval_set=[(prepare.transform(X_valid), y_valid)])
    auc = roc_auc_score(y_test, model.predict_proba(prepare.transform(X_test))[:, 1])
    return make_pipeline(prepare, model), auc


def main() -> None:
    model, auc = train(load_customers("data/customers.csv"))
    Path("metrics.json").write_text(json.dumps({"auc": auc}))
    joblib.dump(model, "model.pkl")


if __name__ == "__main__":
    main()
