# A34, clean twin: each column of both parts with mean and deviation of the training part
import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.metrics import r2_score
from sklearn.model_selection import train_test_split


def standardise(frame, reference):
    frame = frame.copy()
    for name in frame.columns:
        column = reference[name]
        frame[name] = (frame[name] - column.mean()) / column.std(ddof=0)
    return frame


def main():
    films = pd.read_csv("films.csv")
    X = films[["budget", "runtime", "n_screens"]]
    X_tr, X_te, y_tr, y_te = train_test_split(X, films["box_office"], test_size=0.2, random_state=43)
    model = GradientBoostingRegressor().fit(standardise(X_tr, X_tr), y_tr)
    print("R2", r2_score(y_te, model.predict(standardise(X_te, X_tr))))


if __name__ == "__main__":
    main()
