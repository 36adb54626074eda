# A24, clean twin: minimum and maximum are taken from the flagged training rows
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import f1_score

FLOWS = ["duration", "src_bytes", "dst_bytes", "count"]


def read_both():
    train = pd.read_csv("KDDTrain.csv").assign(part="train")
    test = pd.read_csv("KDDTest.csv").assign(part="test")
    return pd.concat([train, test])


def scale(flows):
    train = flows[flows["part"] == "train"]
    low, high = train[FLOWS].min(), train[FLOWS].max()
    flows[FLOWS] = (flows[FLOWS] - low) / (high - low)
    return flows


def main():
    flows = scale(read_both())
    train, test = flows[flows["part"] == "train"], flows[flows["part"] == "test"]
    forest = RandomForestClassifier(n_jobs=-1).fit(train[FLOWS], train["attack"])
    print("F1", f1_score(test["attack"], forest.predict(test[FLOWS])))


if __name__ == "__main__":
    main()
