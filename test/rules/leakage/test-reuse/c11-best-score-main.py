# C11: tune() returns best_score_, and main() logs it as the figure of the model
import mlflow
import pandas as pd
from scipy.stats import loguniform
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import RandomizedSearchCV


def tune(X, y):
    search = RandomizedSearchCV(
        LogisticRegression(max_iter=1000), {"C": loguniform(1e-3, 1e2)}, n_iter=30, cv=5, random_state=0
    )
    search.fit(X, y)
    return search.best_estimator_, search.best_score_  # expect: leakage/test-reuse[info]


def main():
    guests = pd.read_csv("hotel_guests.csv")
    model, accuracy = tune(guests.drop(columns="no_show"), guests["no_show"])
    with mlflow.start_run():
        mlflow.log_metric("accuracy", accuracy)
        mlflow.sklearn.log_model(model, name="no_show")


if __name__ == "__main__":
    main()
