# D5: columns for the two hours before
import pandas as pd


def add_columns(hives: pd.DataFrame) -> pd.DataFrame:
    hives = hives.sort_values("hour")
    hives["weight_before"] = hives["weight"].shift(1)
    hives["weight_earlier"] = hives["weight"].shift(2)
    return hives.dropna()
