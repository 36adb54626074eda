# F: a list of models, each cross-validated as a pipeline
import pandas as pd
from sklearn.decomposition import PCA
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import cross_val_score
from sklearn.naive_bayes import GaussianNB
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import make_pipeline

leaves = pd.read_csv("leaf_shape.csv")
species = leaves.pop("species")

for model in [GaussianNB(), KNeighborsClassifier(5), RandomForestClassifier(300)]:
    scores = cross_val_score(make_pipeline(PCA(n_components=0.95), model), leaves, species, cv=5)
    print(f"{type(model).__name__:24} {scores.mean():.3f}")
