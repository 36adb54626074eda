# A43: second stage, reads the clean file and holds rows out
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

from paths import CLEAN


def main():
    listings = pd.read_parquet(CLEAN)
    X = listings[["beds", "baths", "reviews_per_month"]]
    X_tr, X_te, y_tr, y_te = train_test_split(X, listings["price"], test_size=0.2, random_state=0)
    forest = RandomForestRegressor().fit(X_tr, y_tr)
    print("MAE", mean_absolute_error(y_te, forest.predict(X_te)))


if __name__ == "__main__":
    main()
