# A7, clean twin: every row divided by its own norm, by hand and with Normalizer
import numpy as np
from sklearn.linear_model import Lasso
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import Normalizer

X = np.loadtxt("riboflavin_x.csv", delimiter=",")
y = np.loadtxt("riboflavin_y.csv")

X = X / np.linalg.norm(X, axis=1, keepdims=True)
X = np.hstack([X, Normalizer(norm="l1").fit_transform(X)])

X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.2, random_state=17)
lasso = Lasso(alpha=0.03).fit(X_tr, y_tr)
print("R2 on held-out strains:", lasso.score(X_te, y_te))
