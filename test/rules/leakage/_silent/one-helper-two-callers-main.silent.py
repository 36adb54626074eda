# E: standardise() runs on all rows for a drawing and on the training rows for the model
import matplotlib.pyplot as plt
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

FEATURES = ["rpm", "torque", "tool_wear"]


def standardise(part):
    scaler = StandardScaler().fit(part[FEATURES])
    return scaler, scaler.transform(part[FEATURES])


def draw(mills):
    _, z = standardise(mills)
    plt.boxplot(z)
    plt.savefig("mills.png")


def main():
    mills = pd.read_csv("milling.csv")
    draw(mills)
    train, test = train_test_split(mills, stratify=mills["failure"], random_state=18)
    scaler, X = standardise(train)
    clf = LogisticRegression(class_weight="balanced").fit(X, train["failure"])
    print("accuracy", clf.score(scaler.transform(test[FEATURES]), test["failure"]))


if __name__ == "__main__":
    main()
