# D13: the serial number is listed with the measurements
import pandas as pd
from sklearn.ensemble import ExtraTreesClassifier
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split

FEATURES = ["serial_no", "capacity", "resistance", "weight"]


def load(path):
    cells = pd.read_csv(path).drop_duplicates(subset="serial_no", keep="last")
    return cells[FEATURES], cells["faulty"]  # expect: leakage/target-in-features[hint]


def main():
    X, y = load("battery_cells.csv")
    X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=1)
    model = ExtraTreesClassifier(random_state=1).fit(X_train, y_train)
    print("F1", f1_score(y_test, model.predict(X_test)))


if __name__ == "__main__":
    main()
