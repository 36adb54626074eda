# C10: the meta-model blends on a validation part; the test part judges the blend
import numpy as np
import pandas as pd
from sklearn.ensemble import ExtraTreesRegressor
from sklearn.linear_model import LinearRegression, Ridge
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split


def base_predictions(models, X):
    return np.column_stack([model.predict(X) for model in models])


def main():
    orchards = pd.read_csv("orchards.csv")
    X, y = orchards[["trees", "rain", "sun_hours"]], orchards["apples_kg"]
    X_rest, X_test, y_rest, y_test = train_test_split(X, y, random_state=10)
    X_train, X_val, y_train, y_val = train_test_split(X_rest, y_rest, random_state=10)
    models = [Ridge().fit(X_train, y_train), ExtraTreesRegressor(random_state=10).fit(X_train, y_train)]

    meta = LinearRegression().fit(base_predictions(models, X_val), y_val)
    print("MAE", mean_absolute_error(y_test, meta.predict(base_predictions(models, X_test))))


if __name__ == "__main__":
    main()
