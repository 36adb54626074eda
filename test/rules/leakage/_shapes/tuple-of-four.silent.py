# F: a function returns the four parts and has imputed both with the training medians
import pandas as pd
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.impute import SimpleImputer
from sklearn.model_selection import train_test_split


def load_parts(path):
    shipments = pd.read_csv(path)
    late = shipments.pop("late")
    X_train, X_test, y_train, y_test = train_test_split(shipments, late, test_size=0.25, random_state=5)
    imputer = SimpleImputer(strategy="median").fit(X_train)
    return imputer.transform(X_train), imputer.transform(X_test), y_train, y_test


X_train, X_test, y_train, y_test = load_parts("shipments.csv")
print(GradientBoostingClassifier().fit(X_train, y_train).score(X_test, y_test))
