# C5: data["valid"] decides when to stop, data["test"] is evaluated
import keras
import numpy as np

data = {}
for part in ("train", "valid", "test"):
    with np.load(f"voices/{part}.npz") as archive:
        data[part] = archive["mfcc"], archive["speaker"]

net = keras.Sequential([keras.Input((40,)), keras.layers.Dense(64, "relu"), keras.layers.Dense(24, "softmax")])
net.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
stop = keras.callbacks.EarlyStopping(monitor="val_accuracy", patience=4)
net.fit(*data["train"], validation_data=data["valid"], epochs=200, callbacks=[stop])
print(net.evaluate(*data["test"]))
