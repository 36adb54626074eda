# B10: the test slice begins before the training slice ends
import numpy as np
from sklearn.neural_network import MLPClassifier


class Digits:
    def __init__(self, path):
        with np.load(path) as archive:
            pixels, digit = archive["pixels"] / 255.0, archive["digit"]
        self.x_train, self.y_train = pixels[:6000], digit[:6000]
        self.x_test, self.y_test = pixels[5000:], digit[5000:]  # expect: leakage/train-test-overlap

    def accuracy(self, model):
        model.fit(self.x_train, self.y_train)
        return model.score(self.x_test, self.y_test)


print(Digits("digits.npz").accuracy(MLPClassifier(hidden_layer_sizes=(64,))))
