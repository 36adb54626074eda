# A43: the service scales every request by the statistics of the request
import pickle

import pandas as pd
from flask import Flask, jsonify, request
from sklearn.impute import SimpleImputer
from sklearn.preprocessing import MinMaxScaler

app = Flask(__name__)


class Predictor:
    def __init__(self, folder):
        with open(f"{folder}/bundle.pkl", "rb") as stream:
            self.bundle = pickle.load(stream)

    def prepare(self, frame):
        filled = SimpleImputer().fit_transform(frame)  # expect: leakage/fit-before-split
        return MinMaxScaler().fit_transform(filled)  # expect: leakage/fit-before-split

    def __call__(self, rows):
        return self.bundle["model"].predict(self.prepare(pd.DataFrame(rows)))


predictor = Predictor("artefacts")


@app.route("/predict", methods=["POST"])
def predict():
    return jsonify(predictor(request.json).tolist())
