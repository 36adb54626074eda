# C4: train() gets a validation part of the training rows
import lightgbm as lgb
import pandas as pd
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

PARAMS = {"objective": "binary", "metric": "auc", "learning_rate": 0.02, "verbosity": -1}


def train(X_train, y_train, X_valid, y_valid):
    train_data = lgb.Dataset(X_train, label=y_train)
    valid_data = lgb.Dataset(X_valid, label=y_valid, reference=train_data)
    return lgb.train(
        PARAMS,
        train_data,
        num_boost_round=5000,
        valid_sets=[valid_data],
        callbacks=[lgb.early_stopping(100)],
    )


def main():
    farms = pd.read_csv("crop_insurance.csv")
    X, y = farms.drop(columns="claimed"), farms["claimed"]
    X_rest, X_test, y_rest, y_test = train_test_split(X, y, stratify=y, random_state=0)
    X_train, X_valid, y_train, y_valid = train_test_split(X_rest, y_rest, stratify=y_rest, random_state=0)
    booster = train(X_train, y_train, X_valid, y_valid)
    print("AUC", roc_auc_score(y_test, booster.predict(X_test)))


if __name__ == "__main__":
    main()
