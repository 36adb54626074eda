# A43: the service only transforms, with what training fitted; a row's own statistics stay with the row
import pickle

import numpy as np
import pandas as pd
from flask import Flask, jsonify, request

app = Flask(__name__)


class Predictor:
    def __init__(self, folder):
        with open(f"{folder}/bundle.pkl", "rb") as stream:
            self.bundle = pickle.load(stream)

    def prepare(self, frame):
        scaled = self.bundle["scaler"].transform(self.bundle["imputer"].transform(frame))
        return scaled / np.linalg.norm(scaled, axis=1, keepdims=True)

    def __call__(self, rows):
        return self.bundle["model"].predict(self.prepare(pd.DataFrame(rows)))


predictor = Predictor("artefacts")


@app.route("/predict", methods=["POST"])
def predict():
    return jsonify(predictor(request.json).tolist())
