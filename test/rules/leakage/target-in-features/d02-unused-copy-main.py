# D2: del works on the copy, while the original is handed over
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split


def features_of(panel):
    clean = panel.copy()
    del clean["power"]
    return panel[["tilt", "irradiance", "cell_temp", "power"]]  # expect: leakage/target-in-features


def main():
    panels = pd.read_csv("solar_panels.csv")
    X, y = features_of(panels), panels["power"]
    X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
    model = LinearRegression().fit(X_train, y_train)
    print(mean_absolute_error(y_test, model.predict(X_test)))


if __name__ == "__main__":
    main()
