# C5: the checkpoint keeps the epoch that did best on the test arrays
import numpy as np
from sklearn.model_selection import train_test_split
from tensorflow import keras


class YieldModel:
    def __init__(self, inputs, targets):
        self.parts = train_test_split(inputs, targets, test_size=0.15, random_state=6)
        self.net = keras.Sequential([
            keras.Input(shape=(inputs.shape[1],)),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(1),
        ])
        self.net.compile(optimizer="adam", loss="mse", metrics=["mae"])
        self.keep_best = keras.callbacks.ModelCheckpoint("yield.keras", save_best_only=True)

    def train(self):
        x_train, x_test, y_train, y_test = self.parts
        self.net.fit(  # expect: leakage/tuning-on-test
            x_train,
            y_train,
            epochs=80,
            batch_size=32,
            validation_data=(x_test, y_test),
            callbacks=[self.keep_best],
        )

    def test(self):
        _, x_test, _, y_test = self.parts
        return keras.models.load_model("yield.keras").evaluate(x_test, y_test, return_dict=True)


fields = YieldModel(np.load("fields.npy"), np.load("yield.npy"))
fields.train()
print(fields.test())
