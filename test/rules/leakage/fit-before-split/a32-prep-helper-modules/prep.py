# A32: the helper that learns from whatever it is given
from sklearn.preprocessing import StandardScaler


def prep(d):
    return StandardScaler().fit_transform(d)  # expect: leakage/fit-before-split
