# F: a function returns the four parts, made from an already imputed table
import pandas as pd
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.impute import SimpleImputer
from sklearn.model_selection import train_test_split


def load_parts(path):
    shipments = pd.read_csv(path)
    late = shipments.pop("late")
    filled = SimpleImputer(strategy="median").fit_transform(shipments)  # expect: leakage/fit-before-split
    return train_test_split(filled, late, test_size=0.25, random_state=5)


X_train, X_test, y_train, y_test = load_parts("shipments.csv")
print(GradientBoostingClassifier().fit(X_train, y_train).score(X_test, y_test))
