# A22, clean twin: cross_val_score gets the pipeline and the raw matrix
import pandas as pd
from sklearn.model_selection import cross_val_score
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

glass = pd.read_csv("glass.csv")
X, y = glass.drop(columns="type"), glass["type"]

scores = cross_val_score(make_pipeline(StandardScaler(), KNeighborsClassifier()), X, y, cv=10)
print(f"accuracy {scores.mean():.3f}")
