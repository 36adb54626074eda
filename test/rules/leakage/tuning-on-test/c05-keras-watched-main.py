# C5: validation_data is the test set, without a callback that acts on it
import keras
import pandas as pd
from sklearn.model_selection import train_test_split


def build(width):
    net = keras.Sequential([
        keras.Input(shape=(width,)),
        keras.layers.Dense(16, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ])
    net.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return net


def main():
    notes = pd.read_csv("banknotes.csv")
    X, y = notes[["variance", "skewness", "kurtosis", "entropy"]].to_numpy(), notes["forged"].to_numpy()
    X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.25, random_state=0)
    net = build(X.shape[1])
    net.fit(X_train, y_train, epochs=40, validation_data=(X_test, y_test))  # expect: leakage/tuning-on-test[hint]
    print(net.evaluate(X_test, y_test))


if __name__ == "__main__":
    main()
