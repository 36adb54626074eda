# D17: the slices of one brain are spread over both parts
from pathlib import Path

import numpy as np
import pandas as pd
from PIL import Image
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

labels = pd.read_csv("mri/labels.csv", index_col="subject")["atrophy"]
files = sorted(Path("mri").glob("subject_*/slice_*.png"))
train_files, test_files = train_test_split(files, test_size=0.2, random_state=0)  # expect: leakage/group-across-split


def load(paths):
    pixels = np.stack([np.asarray(Image.open(path).convert("L")).ravel() / 255.0 for path in paths])
    return pixels, np.array([labels[path.parent.name] for path in paths])


X_train, y_train = load(train_files)
X_test, y_test = load(test_files)
model = LogisticRegression(max_iter=200).fit(X_train, y_train)
print("accuracy", model.score(X_test, y_test))
