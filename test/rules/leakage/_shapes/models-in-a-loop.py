# F: a list of models, each cross-validated on a matrix that was reduced beforehand
import pandas as pd
from sklearn.decomposition import PCA
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import cross_val_score
from sklearn.naive_bayes import GaussianNB
from sklearn.neighbors import KNeighborsClassifier

leaves = pd.read_csv("leaf_shape.csv")
species = leaves.pop("species")
X = PCA(n_components=0.95).fit_transform(leaves)  # expect: leakage/fit-before-split

for model in [GaussianNB(), KNeighborsClassifier(5), RandomForestClassifier(300)]:
    scores = cross_val_score(model, X, species, cv=5)
    print(f"{type(model).__name__:24} {scores.mean():.3f}")
