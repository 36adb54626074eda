# A9, clean twin: cross-validation over the pipeline that holds the selector
import numpy as np
from sklearn.feature_selection import SelectPercentile, mutual_info_classif
from sklearn.model_selection import StratifiedKFold, cross_val_score
from sklearn.naive_bayes import GaussianNB
from sklearn.pipeline import make_pipeline


def build(percentile=10):
    return make_pipeline(SelectPercentile(mutual_info_classif, percentile=percentile), GaussianNB())


def main():
    eeg = np.load("eeg_epochs.npz")
    X, y = eeg["power"], eeg["stimulus"]
    folds = StratifiedKFold(n_splits=5, shuffle=True, random_state=1)
    scores = cross_val_score(build(), X, y, cv=folds, scoring="balanced_accuracy")
    print(f"{scores.mean():.3f} +/- {scores.std():.3f}")


if __name__ == "__main__":
    main()
