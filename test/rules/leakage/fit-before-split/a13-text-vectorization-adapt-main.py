# A13: TextVectorization.adapt on every headline before the split
import pandas as pd
import tensorflow as tf
from sklearn.model_selection import train_test_split
from tensorflow.keras import layers


def build(vocabulary_size):
    model = tf.keras.Sequential([
        layers.Embedding(vocabulary_size, 64),
        layers.GlobalAveragePooling1D(),
        layers.Dense(1, activation="sigmoid"),
    ])
    model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return model


def main():
    headlines = pd.read_json("headlines.json", lines=True)
    vectorize = layers.TextVectorization(max_tokens=8000, output_sequence_length=24)
    vectorize.adapt(headlines["headline"].values)  # expect: leakage/fit-before-split
    X_train, X_test, y_train, y_test = train_test_split(
        headlines["headline"].values, headlines["is_sarcastic"].values, random_state=10
    )
    model = build(8000)
    model.fit(vectorize(X_train), y_train, epochs=5)
    print(model.evaluate(vectorize(X_test), y_test))


if __name__ == "__main__":
    main()
