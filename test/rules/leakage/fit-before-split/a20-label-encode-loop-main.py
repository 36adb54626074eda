# A20: LabelEncoder over every text column of the features
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import LabelEncoder


def encode(people):
    for column in people.select_dtypes("object").columns:
        people[column] = LabelEncoder().fit_transform(people[column])  # expect: leakage/fit-before-split[info]
    return people


def main():
    census = pd.read_csv("adult_census.csv")
    y = census.pop("income") == ">50K"
    X = encode(census)
    X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.2, random_state=1)
    forest = RandomForestClassifier(n_estimators=100).fit(X_tr, y_tr)
    print("accuracy", forest.score(X_te, y_te))


if __name__ == "__main__":
    main()
