# A11: SVD over the sparse matrix of all users
from scipy import sparse
import numpy as np
from sklearn.decomposition import TruncatedSVD
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import train_test_split


def embed(ratings, rank):
    svd = TruncatedSVD(n_components=rank, random_state=0)
    return svd.fit_transform(ratings)  # expect: leakage/fit-before-split


def main(rank=64):
    ratings = sparse.load_npz("ratings.npz")
    spend = np.load("yearly_spend.npy")
    vectors = embed(ratings, rank)
    V_train, V_test, s_train, s_test = train_test_split(vectors, spend, test_size=0.2, random_state=0)
    ridge = Ridge().fit(V_train, s_train)
    print("MSE", mean_squared_error(s_test, ridge.predict(V_test)))


if __name__ == "__main__":
    main()
