# D5: columns for the hour before and the hour after
import pandas as pd


def add_columns(hives: pd.DataFrame) -> pd.DataFrame:
    hives = hives.sort_values("hour")
    hives["weight_before"] = hives["weight"].shift(1)
    hives["weight_after"] = hives["weight"].shift(-1)  # expect: leakage/future-in-features
    return hives.dropna()
