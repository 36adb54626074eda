# B23: the arrays are stacked class by class, and validation_split takes the tail: one class only
import keras
import numpy as np

cats = np.load("pets/cats.npy")
dogs = np.load("pets/dogs.npy")
x = np.concatenate([cats, dogs]).astype("float32") / 255.0
y = np.concatenate([np.zeros(len(cats)), np.ones(len(dogs))])

model = keras.Sequential([
    keras.Input(shape=(128, 128, 3)),
    keras.layers.Conv2D(32, 3, activation="relu"),
    keras.layers.GlobalMaxPooling2D(),
    keras.layers.Dense(1, activation="sigmoid"),
])
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
history = model.fit(x, y, epochs=12, validation_split=0.2)  # expect: leakage/train-test-overlap
print("validation accuracy", history.history["val_accuracy"][-1])
