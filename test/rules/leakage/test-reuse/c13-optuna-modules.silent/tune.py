# C13: the objective gets parts of the training rows
import optuna
import pandas as pd
from sklearn.metrics import r2_score
from sklearn.model_selection import train_test_split
from xgboost import XGBRegressor

from objective import Objective


def main():
    cement = pd.read_csv("cement.csv")
    X, X_test, y, y_test = train_test_split(cement.drop(columns="strength"), cement["strength"], random_state=0)
    study = optuna.create_study(direction="maximize")
    study.optimize(Objective(*train_test_split(X, y, random_state=0)), n_trials=60)
    model = XGBRegressor(**study.best_params).fit(X, y)
    print("R2", r2_score(y_test, model.predict(X_test)))


if __name__ == "__main__":
    main()
