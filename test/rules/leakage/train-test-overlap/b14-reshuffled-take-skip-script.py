# B14: shuffle draws a new order for every iteration, so take and skip do not part the rows
import keras
import numpy as np
import tensorflow as tf

x = np.load("clouds/images.npy").astype("float32") / 255.0
y = np.load("clouds/kind.npy")

ds = tf.data.Dataset.from_tensor_slices((x, y))
ds = ds.shuffle(5000, seed=1)  # expect: leakage/train-test-overlap
test_ds = ds.take(1000).batch(64)
train_ds = ds.skip(1000).batch(64)

model = keras.Sequential([
    keras.Input(shape=(96, 96, 3)),
    keras.layers.Conv2D(16, 3, activation="relu"),
    keras.layers.Flatten(),
    keras.layers.Dense(11),
])
model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
model.fit(train_ds, epochs=10)
print(model.evaluate(test_ds))
