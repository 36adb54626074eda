# B5: mirrored images are added to the array, and the array is split
import numpy as np
import keras
from keras import layers
from sklearn.model_selection import train_test_split

images = np.load("galaxies/images.npy") / 255.0
labels = np.load("galaxies/labels.npy")

images, labels = np.concatenate([images, np.flip(images, axis=2)]), np.concatenate([labels, labels])  # expect: leakage/resample-before-split
x_train, x_test, y_train, y_test = train_test_split(images, labels, test_size=0.2, random_state=42)

model = keras.Sequential([
    keras.Input(shape=(64, 64, 3)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(3, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(x_train, y_train, epochs=15, batch_size=64)
print(model.evaluate(x_test, y_test))
