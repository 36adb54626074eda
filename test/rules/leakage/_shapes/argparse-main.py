# F: columns and options come from the command line
import argparse
import sys

import pandas as pd
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler


def parse(argv):
    parser = argparse.ArgumentParser(description="train a click model")
    parser.add_argument("data")
    parser.add_argument("--target", default="clicked")
    parser.add_argument("--test-size", type=float, default=0.2)
    return parser.parse_args(argv)


def main(argv=None):
    args = parse(argv)
    table = pd.read_csv(args.data)
    y = table[args.target]
    X = MinMaxScaler().fit_transform(table.drop(columns=[args.target]))  # expect: leakage/fit-before-split
    X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=args.test_size, random_state=19)
    print(GradientBoostingClassifier().fit(X_tr, y_tr).score(X_te, y_te))
    return 0


if __name__ == "__main__":
    sys.exit(main())
