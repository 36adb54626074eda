# B16: the dict keeps the rows to fit and the rows to validate apart
import keras
import numpy as np

rng = np.random.default_rng(0)
paint = np.load("paint.npz")
held = rng.random(len(paint["gloss"])) < 0.2
data = {
    "fit": (paint["recipe"][~held], paint["gloss"][~held]),
    "val": (paint["recipe"][held], paint["gloss"][held]),
}

model = keras.Sequential([keras.Input((14,)), keras.layers.Dense(32, "relu"), keras.layers.Dense(1)])
model.compile("adam", "mae")
history = model.fit(*data["fit"], validation_data=data["val"], epochs=100, verbose=0)
print("validation MAE", history.history["val_loss"][-1])
