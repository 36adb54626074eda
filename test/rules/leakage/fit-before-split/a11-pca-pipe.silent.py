# A11, clean twin: the components are those of the training faces
import pandas as pd
from sklearn.decomposition import PCA
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.model_selection import train_test_split


def reduce(pixels, pca):
    return pd.DataFrame(pca.transform(pixels), index=pixels.index)


faces = pd.read_parquet("faces.parquet")
smiling = faces["smiling"]
X = faces.drop(columns="smiling").div(255)

X_tr, X_te, y_tr, y_te = train_test_split(X, smiling, test_size=0.2, random_state=3)
pca = PCA(n_components=80, whiten=True).fit(X_tr)
lda = LinearDiscriminantAnalysis().fit(X_tr.pipe(reduce, pca), y_tr)
print("accuracy", lda.score(X_te.pipe(reduce, pca), y_te))
