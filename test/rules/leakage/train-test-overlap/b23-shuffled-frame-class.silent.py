# B23: the frame is shuffled before the network takes its last tenth
import pandas as pd
from tensorflow.keras import Input, Sequential
from tensorflow.keras.layers import Dense


class OreClassifier:
    elements = ["fe", "cu", "ni", "s", "si"]

    def __init__(self, path):
        self.samples = pd.read_csv(path).sort_values("ore_class").sample(frac=1, random_state=0)
        self.model = Sequential([Input((5,)), Dense(24, "relu"), Dense(4, "softmax")])
        self.model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])

    def train(self):
        x = self.samples[self.elements].to_numpy()
        y = self.samples["ore_class"].to_numpy()
        return self.model.fit(x, y, validation_split=0.1, epochs=50)


history = OreClassifier("assays.csv").train()
print(history.history["val_accuracy"][-1])
