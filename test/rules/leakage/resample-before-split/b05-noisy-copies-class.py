# B5: a noisy copy of each spectrum is made when the data set is built
import numpy as np
from sklearn.cross_decomposition import PLSRegression
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split


class Spectra:
    def __init__(self, folder):
        self.signal = np.load(f"{folder}/nir.npy")
        self.protein = np.load(f"{folder}/protein.npy")
        self.rng = np.random.default_rng(12)

    def augment(self):
        noisy = self.signal + self.rng.normal(0, 0.01, self.signal.shape)
        self.signal, self.protein = np.vstack([self.signal, noisy]), np.tile(self.protein, 2)  # expect: leakage/resample-before-split

    def split(self):
        return train_test_split(self.signal, self.protein, test_size=0.25, random_state=12)


spectra = Spectra("wheat")
spectra.augment()
X_train, X_test, y_train, y_test = spectra.split()
pls = PLSRegression(n_components=8).fit(X_train, y_train)
print("MAE", mean_absolute_error(y_test, pls.predict(X_test)))
