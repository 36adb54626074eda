# B6: the EEG is parted in time before the windows are cut
import numpy as np
from sklearn.metrics import f1_score
from sklearn.svm import SVC

WIDTH, STEP = 256, 128


def cut(signal, stage):
    starts = range(0, len(signal) - WIDTH, STEP)
    windows = np.stack([signal[i:i + WIDTH] for i in starts])
    labels = np.array([stage[i + WIDTH // 2] for i in starts])
    return windows, labels


def main():
    signal, stage = np.load("eeg/c3.npy"), np.load("eeg/stage.npy")
    end = int(0.75 * len(signal))
    X_train, y_train = cut(signal[:end], stage[:end])
    X_test, y_test = cut(signal[end:], stage[end:])
    clf = SVC(gamma="scale").fit(X_train, y_train)
    print(f1_score(y_test, clf.predict(X_test), average="macro"))


if __name__ == "__main__":
    main()
