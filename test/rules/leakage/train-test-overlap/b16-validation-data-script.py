# B16: the validation figures are those of the training rows
import keras
import pandas as pd
from sklearn.model_selection import train_test_split

stars = pd.read_csv("stars.csv")
X = stars[["temperature", "luminosity", "radius", "magnitude"]].to_numpy()
y = stars["star_type"].to_numpy()
X_train, X_val, y_train, y_val = train_test_split(X, y, test_size=0.2, random_state=42)

model = keras.Sequential([
    keras.Input(shape=(4,)),
    keras.layers.Dense(32, activation="relu"),
    keras.layers.Dense(6, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
history = model.fit(X_train, y_train, epochs=60, validation_data=(X_train, y_train))  # expect: leakage/train-test-overlap
print("validation accuracy", history.history["val_accuracy"][-1])
