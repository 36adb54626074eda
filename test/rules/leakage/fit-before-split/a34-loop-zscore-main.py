# A34: z-scores column by column, inside a function that walks the numeric columns
import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.metrics import r2_score
from sklearn.model_selection import train_test_split


def standardise(frame):
    for name in frame.columns:
        column = frame[name]
        frame[name] = (column - column.mean()) / column.std(ddof=0)  # expect: leakage/fit-before-split
    return frame


def main():
    films = pd.read_csv("films.csv")
    X = standardise(films[["budget", "runtime", "n_screens"]].copy())
    X_tr, X_te, y_tr, y_te = train_test_split(X, films["box_office"], test_size=0.2, random_state=43)
    model = GradientBoostingRegressor().fit(X_tr, y_tr)
    print("R2", r2_score(y_te, model.predict(X_te)))


if __name__ == "__main__":
    main()
