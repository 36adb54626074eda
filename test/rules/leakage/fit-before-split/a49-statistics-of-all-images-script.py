# A49: the figures of all images, channel by channel
import numpy as np
from sklearn.model_selection import train_test_split

images = np.load("images.npy")
images = images - images.mean(axis=(0, 1, 2), keepdims=True)  # expect: leakage/fit-before-split
train, test = train_test_split(images)
