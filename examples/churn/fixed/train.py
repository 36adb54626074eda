"""Trains the churn model."""
import joblib
from imblearn.over_sampling import SMOTE
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split
from xgboost import XGBClassifier

from features import FEATURES, load_customers, preparation


def main() -> None:
    customers = load_customers("data/customers.csv")
    X_rest, X_test, y_rest, y_test = train_test_split(customers[FEATURES], customers["churned"], random_state=0)
    X_train, X_valid, y_train, y_valid = train_test_split(X_rest, y_rest, random_state=0)
    prepare = preparation().fit(X_train, y_train)
    X_more, y_more = SMOTE().fit_resample(prepare.transform(X_train), y_train)
    model = XGBClassifier(early_stopping_rounds=20)
    model.fit(X_more, y_more, eval_set=[(prepare.transform(X_valid), y_valid)])
    print("AUC", roc_auc_score(y_test, model.predict_proba(prepare.transform(X_test))[:, 1]))
    joblib.dump((prepare, model), "model.pkl")


if __name__ == "__main__":
    main()
