# C9: pick_threshold() is handed out-of-fold predictions of the training part
import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import f1_score
from sklearn.model_selection import cross_val_predict, train_test_split


def pick_threshold(y_true, proba):
    candidates = np.linspace(0.05, 0.95, 91)
    return max(candidates, key=lambda t: f1_score(y_true, proba > t))


def main():
    lots = pd.read_csv("chip_lots.csv")
    train, test = train_test_split(lots, test_size=0.25, random_state=3)
    columns = ["voltage", "leakage_current", "thickness"]
    forest = RandomForestClassifier(random_state=3)
    oof = cross_val_predict(forest, train[columns], train["defect"], cv=5, method="predict_proba")[:, 1]
    threshold = pick_threshold(train["defect"], oof)
    forest.fit(train[columns], train["defect"])
    proba = forest.predict_proba(test[columns])[:, 1]
    print("F1", f1_score(test["defect"], proba > threshold))


if __name__ == "__main__":
    main()
