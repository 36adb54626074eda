# B2: only the training rows are thinned; the test set keeps the class balance of reality
import pandas as pd
from imblearn.under_sampling import RandomUnderSampler
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.metrics import precision_score
from sklearn.model_selection import train_test_split


def load(path):
    policies = pd.read_csv(path)
    return policies.drop(columns="lapsed"), policies["lapsed"]


def main():
    X, y = load("policies.csv")
    X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=1)
    X_train, y_train = RandomUnderSampler(random_state=1).fit_resample(X_train, y_train)
    model = GradientBoostingClassifier().fit(X_train, y_train)
    print("precision", precision_score(y_test, model.predict(X_test)))


if __name__ == "__main__":
    main()
