# A32, clean twin: learn() on the training rows, prep() on both parts
import pandas as pd
from prep import learn, prep
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

cells = pd.read_csv("breast_cells.csv")
y = cells.pop("malignant")

X_tr, X_te, y_tr, y_te = train_test_split(cells, y, stratify=y, random_state=32)
scaler = learn(X_tr)
clf = LogisticRegression(max_iter=1000).fit(prep(X_tr, scaler), y_tr)
print("accuracy", clf.score(prep(X_te, scaler), y_te))
