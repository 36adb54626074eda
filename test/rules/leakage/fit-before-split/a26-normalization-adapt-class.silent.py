# A26, clean twin: run() adapts the layer to the training windows
import numpy as np
import tensorflow as tf
from tensorflow.keras.layers import Dense, Normalization


class GestureClassifier:
    def __init__(self, path):
        recording = np.load(path)
        self.windows, self.gesture = recording["windows"], recording["gesture"]
        self.normalizer = Normalization()

    def parts(self, n_train):
        data = tf.data.Dataset.from_tensor_slices((self.windows, self.gesture))
        return data.take(n_train).batch(64), data.skip(n_train).batch(64)

    def run(self):
        train, test = self.parts(n_train=9000)
        self.normalizer.adapt(train.map(lambda window, gesture: window))
        model = tf.keras.Sequential([self.normalizer, Dense(48, "relu"), Dense(6, "softmax")])
        model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
        model.fit(train, epochs=15)
        return model.evaluate(test, return_dict=True)["accuracy"]


print(GestureClassifier("gestures.npz").run())
