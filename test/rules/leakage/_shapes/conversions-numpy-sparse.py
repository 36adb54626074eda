# F: .values, hstack and csr_matrix between the scaler and the split
import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

petitions = pd.read_csv("petitions.csv")
numbers = petitions[["n_words", "n_links"]].values
numbers = StandardScaler().fit_transform(numbers.astype(np.float32))  # expect: leakage/fit-before-split
flags = csr_matrix(petitions[["has_image", "has_video"]].to_numpy())
X = hstack([csr_matrix(numbers), flags]).tocsr()

X_tr, X_te, y_tr, y_te = train_test_split(X, petitions["answered"].to_numpy(), random_state=23)
print(LogisticRegression().fit(X_tr, y_tr).score(X_te, y_te))
