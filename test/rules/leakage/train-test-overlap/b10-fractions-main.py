# B10: eighty per cent from the top, thirty per cent from the bottom
import pandas as pd
from sklearn.linear_model import LinearRegression


def cut(frame, fraction):
    n = len(frame)
    train = frame.iloc[:int(n * fraction)]
    test = frame.iloc[int(n * 0.7):]  # expect: leakage/train-test-overlap
    return train, test


def main():
    train, test = cut(pd.read_csv("fish_market.csv"), 0.8)
    columns = ["length", "height", "width"]
    model = LinearRegression().fit(train[columns], train["weight"])
    print("R2", model.score(test[columns], test["weight"]))


if __name__ == "__main__":
    main()
