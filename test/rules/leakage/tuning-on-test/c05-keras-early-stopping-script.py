# C5: EarlyStopping watches the test set
import keras
import numpy as np
from keras import layers
from sklearn.model_selection import train_test_split

signals = np.load("ecg/beats.npy")
kinds = np.load("ecg/kinds.npy")
x_train, x_test, y_train, y_test = train_test_split(signals, kinds, test_size=0.2, random_state=0)

model = keras.Sequential([
    keras.Input(shape=(187, 1)),
    layers.Conv1D(32, 5, activation="relu"),
    layers.GlobalAveragePooling1D(),
    layers.Dense(5, activation="softmax"),
])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
stop = keras.callbacks.EarlyStopping(patience=5, restore_best_weights=True)
model.fit(x_train, y_train, epochs=100, validation_data=(x_test, y_test), callbacks=[stop])  # expect: leakage/tuning-on-test
print(model.evaluate(x_test, y_test))
