# C13: the objective gets the test part, which is reported afterwards
import optuna
import pandas as pd
from sklearn.metrics import r2_score
from sklearn.model_selection import train_test_split
from xgboost import XGBRegressor

from objective import Objective


def main():
    cement = pd.read_csv("cement.csv")
    parts = train_test_split(cement.drop(columns="strength"), cement["strength"], random_state=0)
    study = optuna.create_study(direction="maximize")
    study.optimize(Objective(*parts), n_trials=60)  # expect: leakage/test-reuse
    X_train, X_test, y_train, y_test = parts
    model = XGBRegressor(**study.best_params).fit(X_train, y_train)
    print("R2", r2_score(y_test, model.predict(X_test)))


if __name__ == "__main__":
    main()
