# A32: prep() is called on all rows, the split follows
import pandas as pd
from prep import prep
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

cells = pd.read_csv("breast_cells.csv")
y = cells.pop("malignant")
X = prep(cells)

X_tr, X_te, y_tr, y_te = train_test_split(X, y, stratify=y, random_state=32)
clf = LogisticRegression(max_iter=1000).fit(X_tr, y_tr)
print("accuracy", clf.score(X_te, y_te))
