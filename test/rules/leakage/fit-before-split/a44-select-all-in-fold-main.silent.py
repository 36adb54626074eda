# A44, clean twin: each fold selects with its own training samples
import numpy as np
import pandas as pd
from sklearn.feature_selection import SelectKBest, f_classif
from sklearn.model_selection import KFold
from sklearn.svm import LinearSVC


def cross_validate(X, y, k=50):
    for train, test in KFold(n_splits=10, shuffle=True, random_state=0).split(X):
        selector = SelectKBest(f_classif, k=k).fit(X.iloc[train], y.iloc[train])
        svc = LinearSVC().fit(selector.transform(X.iloc[train]), y.iloc[train])
        yield svc.score(selector.transform(X.iloc[test]), y.iloc[test])


def main():
    genes = pd.read_csv("prostate.csv")
    y = genes.pop("cancer")
    print("accuracy", np.mean(list(cross_validate(genes, y))))


if __name__ == "__main__":
    main()
