# A37: every gap takes the previous row's value, rows are shuffled afterwards
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

PROBES = ["probe_a", "probe_b", "probe_c"]


def load(path):
    oven = pd.read_csv(path)
    oven[PROBES] = oven[PROBES].ffill()  # expect: leakage/fit-before-split[info]
    return oven.dropna()


def main():
    oven = load("reflow_oven.csv")
    X_tr, X_te, y_tr, y_te = train_test_split(oven[PROBES], oven["defect"], random_state=1)
    print(LogisticRegression().fit(X_tr, y_tr).score(X_te, y_te))


if __name__ == "__main__":
    main()
