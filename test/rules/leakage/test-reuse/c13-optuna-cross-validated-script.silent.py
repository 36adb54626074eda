# C13: trials are cross-validated on the training part
import optuna
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import cross_val_score, train_test_split

loans = pd.read_csv("loans.csv")
X, y = loans.drop(columns="default"), loans["default"]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=42)


def objective(trial):
    model = RandomForestClassifier(
        n_estimators=trial.suggest_int("n_estimators", 50, 500),
        max_depth=trial.suggest_int("max_depth", 2, 32),
        random_state=0,
    )
    return cross_val_score(model, X_train, y_train, cv=5).mean()


study = optuna.create_study(direction="maximize")
study.optimize(objective, n_trials=100)

best = RandomForestClassifier(**study.best_params, random_state=0).fit(X_train, y_train)
print("test accuracy", best.score(X_test, y_test))
