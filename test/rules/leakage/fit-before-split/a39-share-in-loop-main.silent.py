# A39, clean twin: shares of the training ads
import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

CATEGORIES = ["brand", "fuel", "gearbox"]


def encode(cars, shares):
    cars = cars.copy()
    for c in CATEGORIES:
        cars[c] = cars[c].map(shares[c]).fillna(0.0)
    return cars


def main():
    cars = pd.read_csv("classified_ads.csv")
    X = cars[CATEGORIES + ["year", "km"]]
    X_tr, X_te, y_tr, y_te = train_test_split(X, cars["price"], test_size=0.3, random_state=93)
    shares = {c: X_tr[c].value_counts(normalize=True) for c in CATEGORIES}
    model = GradientBoostingRegressor().fit(encode(X_tr, shares), y_tr)
    print("MAE", mean_absolute_error(y_te, model.predict(encode(X_te, shares))))


if __name__ == "__main__":
    main()
