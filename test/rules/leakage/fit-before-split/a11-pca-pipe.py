# A11: principal components of all faces, reached through .pipe
import pandas as pd
from sklearn.decomposition import PCA
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.model_selection import train_test_split


def reduce(pixels, k=50):
    components = PCA(n_components=k, whiten=True).fit_transform(pixels)  # expect: leakage/fit-before-split
    return pd.DataFrame(components, index=pixels.index)


faces = pd.read_parquet("faces.parquet")
smiling = faces["smiling"]
X = faces.drop(columns="smiling").div(255).pipe(reduce, k=80)

X_tr, X_te, y_tr, y_te = train_test_split(X, smiling, test_size=0.2, random_state=3)
lda = LinearDiscriminantAnalysis().fit(X_tr, y_tr)
print("accuracy", lda.score(X_te, y_te))
