# A49: figures of one image, one signal, one text at a time
import numpy as np
import pandas as pd
from sklearn.model_selection import train_test_split

scans = pd.read_json("scans.json")
scans["bright"] = [band.mean() for band in scans["band"]]
scans["spread"] = [np.std(scans["band"][i]) for i in range(len(scans))]
scans["peak"] = [pd.Series(scans["band"].iloc[i]).max() for i in range(len(scans))]
scans["middle"] = scans["band"].apply(lambda band: np.median(band))
high = []
for band in scans["band"].values:
    high.append(np.percentile(band, 90))
scans["high"] = high

images = np.array(scans["image"])
for i in range(len(images)):
    images[i] = (images[i] - images[i].mean()) / images[i].std()
images = images / images.max(axis=tuple(np.arange(1, images.ndim)), keepdims=True)
images = images / images.max(axis=(1, 2), keepdims=True)

train, test = train_test_split(scans)
first, second = train_test_split(images)
