# A11: t-SNE coordinates of all cells join the features (t-SNE has no transform at all)
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.manifold import TSNE
from sklearn.model_selection import train_test_split

cells = pd.read_csv("scrna_counts.csv")
y = cells.pop("cell_type").to_numpy()
counts = np.log1p(cells.to_numpy())

coords = TSNE(n_components=2, random_state=0).fit_transform(counts)  # expect: leakage/fit-before-split
X = np.column_stack([counts, coords])

X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.3, random_state=0)
clf = LogisticRegression(max_iter=3000).fit(X_tr, y_tr)
print(clf.score(X_te, y_te))
