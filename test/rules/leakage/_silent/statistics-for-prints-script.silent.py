# E: means, deviations and a PCA of all rows that end in print and savefig
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from sklearn.decomposition import PCA
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

stars = pd.read_csv("pulsar_stars.csv")
y = stars.pop("is_pulsar")

mean, std = stars.mean(), stars.std()
print(pd.DataFrame({"mean": mean, "std": std, "missing": stars.isna().sum()}))
print("share of pulsars", y.mean())

shown = PCA(n_components=2).fit_transform(((stars - mean) / std).fillna(0))
plt.scatter(*shown.T, c=y, s=3)
plt.ylim(np.percentile(shown[:, 1], [1, 99]))
plt.savefig("pulsars.png")

X_tr, X_te, y_tr, y_te = train_test_split(stars, y, stratify=y, random_state=0)
model = HistGradientBoostingClassifier().fit(X_tr, y_tr)
print("accuracy", accuracy_score(y_te, model.predict(X_te)))
