# B6: half-overlapping windows of an EEG channel, split at random
import numpy as np
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

WIDTH, STEP = 256, 128


def cut(signal, stage):
    starts = range(0, len(signal) - WIDTH, STEP)
    windows = np.stack([signal[i:i + WIDTH] for i in starts])  # expect: leakage/resample-before-split
    labels = np.array([stage[i + WIDTH // 2] for i in starts])
    return windows, labels


def main():
    windows, labels = cut(np.load("eeg/c3.npy"), np.load("eeg/stage.npy"))
    X_train, X_test, y_train, y_test = train_test_split(windows, labels, test_size=0.25, random_state=9)
    clf = SVC(gamma="scale").fit(X_train, y_train)
    print(f1_score(y_test, clf.predict(X_test), average="macro"))


if __name__ == "__main__":
    main()
