# A26: the Normalization layer adapts to the whole dataset, take and skip come later
import pandas as pd
import tensorflow as tf

cars = pd.read_csv("auto_mpg.csv").dropna()
y = cars.pop("mpg")
ds = tf.data.Dataset.from_tensor_slices((cars.to_numpy("float32"), y.to_numpy("float32")))
ds = ds.shuffle(len(cars), seed=1, reshuffle_each_iteration=False)

normalizer = tf.keras.layers.Normalization(axis=-1)
normalizer.adapt(ds.batch(64).map(lambda x, y: x))  # expect: leakage/fit-before-split

train_ds = ds.take(300).batch(32)
test_ds = ds.skip(300).batch(32)

model = tf.keras.Sequential([normalizer, tf.keras.layers.Dense(32, activation="relu"), tf.keras.layers.Dense(1)])
model.compile(optimizer="adam", loss="mae")
model.fit(train_ds, epochs=50, verbose=0)
print("MAE", model.evaluate(test_ds))
