# D17: patches are cut from each slide, then the list of patches is split
import glob
import os
import random

import numpy as np
from skimage.io import imread
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import f1_score


def read(paths):
    patches = np.stack([imread(path).mean(axis=(0, 1)) for path in paths])
    labels = np.array([os.path.basename(path).startswith("tumour") for path in paths])
    return patches, labels


def main():
    patches = glob.glob("slides/patient_*/*_patch_*.png")
    random.Random(0).shuffle(patches)
    cut = int(0.8 * len(patches))
    train, test = patches[:cut], patches[cut:]  # expect: leakage/group-across-split
    X_train, y_train = read(train)
    X_test, y_test = read(test)
    forest = RandomForestClassifier(random_state=0).fit(X_train, y_train)
    print("F1", f1_score(y_test, forest.predict(X_test)))


if __name__ == "__main__":
    main()
