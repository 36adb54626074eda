# A32, clean twin: the helper takes the fitted scaler along
from sklearn.preprocessing import StandardScaler


def learn(d):
    return StandardScaler().fit(d)


def prep(d, scaler):
    return scaler.transform(d)
