# C13: every trial is scored on the test set, and so is the winner
import optuna
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loans.csv")
X, y = loans.drop(columns="default"), loans["default"]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=42)


def objective(trial):
    model = RandomForestClassifier(
        n_estimators=trial.suggest_int("n_estimators", 50, 500),
        max_depth=trial.suggest_int("max_depth", 2, 32),
        random_state=0,
    )
    model.fit(X_train, y_train)
    return model.score(X_test, y_test)


study = optuna.create_study(direction="maximize")
study.optimize(objective, n_trials=100)  # expect: leakage/test-reuse

best = RandomForestClassifier(**study.best_params, random_state=0).fit(X_train, y_train)
print("test accuracy", best.score(X_test, y_test))
