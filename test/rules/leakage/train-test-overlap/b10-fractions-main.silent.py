# B10: both slices use the same cut
import pandas as pd
from sklearn.linear_model import LinearRegression


def cut(frame, fraction):
    n = int(len(frame) * fraction)
    return frame.iloc[:n], frame.iloc[n:]


def main():
    train, test = cut(pd.read_csv("fish_market.csv"), 0.8)
    columns = ["length", "height", "width"]
    model = LinearRegression().fit(train[columns], train["weight"])
    print("R2", model.score(test[columns], test["weight"]))


if __name__ == "__main__":
    main()
