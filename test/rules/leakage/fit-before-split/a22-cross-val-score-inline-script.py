# A22: the scaled matrix is made in the call of cross_val_score
import pandas as pd
from sklearn.model_selection import cross_val_score
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler

glass = pd.read_csv("glass.csv")
X, y = glass.drop(columns="type"), glass["type"]

scores = cross_val_score(KNeighborsClassifier(), StandardScaler().fit_transform(X), y, cv=10)  # expect: leakage/fit-before-split
print(f"accuracy {scores.mean():.3f}")
