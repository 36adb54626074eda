# A1: RobustScaler over the whole feature table, called from main()
import sklearn.preprocessing as pp
from pandas import read_parquet
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split
from sklearn.svm import SVR


def load_houses(path="data/ames.parquet"):
    houses = read_parquet(path)
    target = houses.pop("sale_price")
    return houses, target


def evaluate(features, target):
    X_train, X_valid, y_train, y_valid = train_test_split(features, target, random_state=7)
    model = SVR(C=10.0).fit(X_train, y_train)
    return mean_absolute_error(y_valid, model.predict(X_valid))


def main():
    features, target = load_houses()
    features = pp.RobustScaler().fit_transform(features)  # expect: leakage/fit-before-split
    print("MAE", evaluate(features, target))


if __name__ == "__main__":
    main()
