# A1, clean twin: the scaler is fitted inside evaluate(), on the training part
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
    scaler = pp.RobustScaler().fit(X_train)
    model = SVR(C=10.0).fit(scaler.transform(X_train), y_train)
    return mean_absolute_error(y_valid, model.predict(scaler.transform(X_valid)))


def main():
    features, target = load_houses()
    print("MAE", evaluate(features, target))


if __name__ == "__main__":
    main()
