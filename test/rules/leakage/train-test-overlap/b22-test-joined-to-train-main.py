# B22: held-out rows are put back before training
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split


def enlarge(train, test):
    return pd.concat([train, test], ignore_index=True)  # expect: leakage/train-test-overlap


def main():
    beans = pd.read_csv("dry_beans.csv")
    train, test = train_test_split(beans, test_size=0.2, random_state=21)
    both = enlarge(train, test)
    shape = ["perimeter", "area", "roundness", "compactness"]
    model = RandomForestClassifier(random_state=21).fit(both[shape], both["variety"])
    print(f1_score(test["variety"], model.predict(test[shape]), average="macro"))


if __name__ == "__main__":
    main()
