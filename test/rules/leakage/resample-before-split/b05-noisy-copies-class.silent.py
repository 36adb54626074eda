# B5: noisy copies are made of the training spectra
import numpy as np
from sklearn.cross_decomposition import PLSRegression
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split


class Spectra:
    def __init__(self, folder):
        self.signal = np.load(f"{folder}/nir.npy")
        self.protein = np.load(f"{folder}/protein.npy")
        self.rng = np.random.default_rng(12)

    def split(self):
        return train_test_split(self.signal, self.protein, test_size=0.25, random_state=12)

    def augment(self, signal, protein):
        noisy = signal + self.rng.normal(0, 0.01, signal.shape)
        return np.vstack([signal, noisy]), np.tile(protein, 2)


spectra = Spectra("wheat")
X_train, X_test, y_train, y_test = spectra.split()
X_train, y_train = spectra.augment(X_train, y_train)
pls = PLSRegression(n_components=8).fit(X_train, y_train)
print("MAE", mean_absolute_error(y_test, pls.predict(X_test)))
