# A10: SelectFromModel trained on all rows picks the columns
import pandas as pd
from sklearn.ensemble import ExtraTreesClassifier
from sklearn.feature_selection import SelectFromModel
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier

songs = pd.read_csv("audio_features.csv")
X, y = songs.drop(columns=["genre"]), songs["genre"]

X = SelectFromModel(ExtraTreesClassifier(random_state=0)).fit(X, y).transform(X)  # expect: leakage/fit-before-split[error]

X_tr, X_te, y_tr, y_te = train_test_split(X, y, stratify=y, random_state=0)
print(KNeighborsClassifier(15).fit(X_tr, y_tr).score(X_te, y_te))
