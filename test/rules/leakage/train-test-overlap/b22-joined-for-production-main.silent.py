# B22: the parts are joined again only for the model that is shipped
import joblib
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split

SHAPE = ["perimeter", "area", "roundness", "compactness"]


def fit(frame):
    return RandomForestClassifier(random_state=21).fit(frame[SHAPE], frame["variety"])


def main():
    beans = pd.read_csv("dry_beans.csv")
    train, test = train_test_split(beans, test_size=0.2, random_state=21)
    model = fit(train)
    print(f1_score(test["variety"], model.predict(test[SHAPE]), average="macro"))

    both = pd.concat([train, test], ignore_index=True)
    joblib.dump(fit(both), "beans.joblib")


if __name__ == "__main__":
    main()
