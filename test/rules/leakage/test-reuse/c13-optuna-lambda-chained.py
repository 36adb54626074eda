# C13: the objective is a lambda over the test set
import optuna
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

solar = pd.read_csv("solar_panels.csv")
X_tr, X_te, y_tr, y_te = train_test_split(solar[["tilt", "azimuth", "age"]], solar["output"], random_state=2)

study = optuna.create_study(direction="maximize")
study.optimize(lambda t: Ridge(t.suggest_float("alpha", 1e-3, 1e3, log=True)).fit(X_tr, y_tr).score(X_te, y_te), 50)  # expect: leakage/test-reuse
print("R2 on the test set", study.best_value)
