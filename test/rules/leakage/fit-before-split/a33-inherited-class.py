# A33: the base class imputes everything, the subclass splits
import pandas as pd
from sklearn.impute import SimpleImputer
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeRegressor


class Dataset:
    def __init__(self, path, target):
        table = pd.read_csv(path)
        self.y = table[target]
        self.X = table.drop(columns=target)

    def impute(self):
        self.imputer = SimpleImputer(strategy="mean")
        self.X = self.imputer.fit_transform(self.X)  # expect: leakage/fit-before-split
        return self


class Experiment(Dataset):
    def error(self):
        X_tr, X_te, y_tr, y_te = train_test_split(self.X, self.y, random_state=3)
        tree = DecisionTreeRegressor(max_depth=8).fit(X_tr, y_tr)
        return mean_absolute_error(y_te, tree.predict(X_te))


if __name__ == "__main__":
    print(Experiment("boiler_telemetry.csv", target="efficiency").impute().error())
