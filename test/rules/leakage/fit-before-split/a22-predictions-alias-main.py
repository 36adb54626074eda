# A22: cross_val_predict under another name, on components of all rows
import pandas as pd
import sklearn.decomposition as dec
import sklearn.model_selection as msel
from sklearn import metrics
from sklearn.gaussian_process import GaussianProcessRegressor as GP


def main():
    alloys = pd.read_csv("alloys.csv")
    hardness = alloys.pop("hardness")
    X = dec.FastICA(n_components=6, random_state=0).fit_transform(alloys)  # expect: leakage/fit-before-split
    predicted = msel.cross_val_predict(GP(normalize_y=True), X, hardness, cv=10)
    print("R2", metrics.r2_score(hardness, predicted))


if __name__ == "__main__":
    main()
