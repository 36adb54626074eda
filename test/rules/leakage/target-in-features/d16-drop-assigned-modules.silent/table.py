# D16: clean() returns the frame without the label
import pandas as pd


def clean(mails: pd.DataFrame) -> pd.DataFrame:
    mails = mails.dropna()
    mails = mails.drop(columns=["is_spam"])
    return mails
