# A1, clean twin: load() returns raw features
import pandas as pd


def load(path):
    cells = pd.read_csv(path)
    return cells[["voltage", "current", "temperature"]].to_numpy(), cells["degraded"].to_numpy()
