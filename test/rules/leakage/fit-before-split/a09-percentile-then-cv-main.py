# A9: SelectPercentile with all labels, cross-validation afterwards
import numpy as np
from sklearn.feature_selection import SelectPercentile, mutual_info_classif
from sklearn.model_selection import StratifiedKFold, cross_val_score
from sklearn.naive_bayes import GaussianNB


def select(X, y, percentile=10):
    selector = SelectPercentile(mutual_info_classif, percentile=percentile)
    return selector.fit_transform(X, y)  # expect: leakage/fit-before-split[error]


def main():
    eeg = np.load("eeg_epochs.npz")
    X, y = eeg["power"], eeg["stimulus"]
    X = select(X, y)
    folds = StratifiedKFold(n_splits=5, shuffle=True, random_state=1)
    scores = cross_val_score(GaussianNB(), X, y, cv=folds, scoring="balanced_accuracy")
    print(f"{scores.mean():.3f} +/- {scores.std():.3f}")


if __name__ == "__main__":
    main()
