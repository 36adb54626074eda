# A7: minimum and maximum of all spectra in two statements, used by a third
import numpy as np
from sklearn.cross_decomposition import PLSRegression
from sklearn.metrics import r2_score
from sklearn.model_selection import train_test_split


def squeeze(spectra):
    low = spectra.min(axis=0)  # expect: leakage/fit-before-split
    high = np.max(spectra, axis=0)  # expect: leakage/fit-before-split
    return (spectra - low) / (high - low)


def main():
    data = np.load("nir_corn.npz")
    spectra, moisture = squeeze(data["spectra"]), data["moisture"]
    S_train, S_test, m_train, m_test = train_test_split(spectra, moisture, random_state=21)
    pls = PLSRegression(n_components=12)
    pls.fit(S_train, m_train)
    print("R2", r2_score(m_test, pls.predict(S_test)))


if __name__ == "__main__":
    main()
