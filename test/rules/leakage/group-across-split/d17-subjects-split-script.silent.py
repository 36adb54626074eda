# D17: the subjects are split, and the slices follow
from pathlib import Path

import numpy as np
import pandas as pd
from PIL import Image
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

labels = pd.read_csv("mri/labels.csv", index_col="subject")["atrophy"]
subjects = sorted(Path("mri").glob("subject_*"))
train_subjects, test_subjects = train_test_split(subjects, test_size=0.2, random_state=0)


def load(folders):
    paths = [path for folder in folders for path in sorted(folder.glob("slice_*.png"))]
    pixels = np.stack([np.asarray(Image.open(path).convert("L")).ravel() / 255.0 for path in paths])
    return pixels, np.array([labels[path.parent.name] for path in paths])


X_train, y_train = load(train_subjects)
X_test, y_test = load(test_subjects)
model = LogisticRegression(max_iter=200).fit(X_train, y_train)
print("accuracy", model.score(X_test, y_test))
