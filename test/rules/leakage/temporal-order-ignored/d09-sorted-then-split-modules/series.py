# D9: load() returns the hours in order
import pandas as pd


def load(path):
    hours = pd.read_csv(path)
    hours["hour"] = pd.to_datetime(hours["hour"])
    return hours.sort_values("hour").reset_index(drop=True)
