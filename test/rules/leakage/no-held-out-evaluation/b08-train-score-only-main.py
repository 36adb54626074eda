# B8: the report function gets the training part
import pandas as pd
from sklearn.linear_model import ElasticNet
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split


def report(model, X, y):
    error = mean_absolute_error(y, model.predict(X))  # expect: leakage/no-held-out-evaluation
    print(f"MAE {error:.1f} kWh")


def main():
    homes = pd.read_csv("homes.csv")
    X, y = homes[["area", "people", "insulation"]], homes["consumption"]
    X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)
    model = ElasticNet(alpha=0.1).fit(X_train, y_train)
    report(model, X_train, y_train)


if __name__ == "__main__":
    main()
