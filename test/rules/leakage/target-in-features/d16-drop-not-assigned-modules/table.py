# D16: clean() drops the label from a frame that nobody gets
import pandas as pd


def clean(mails: pd.DataFrame) -> pd.DataFrame:
    mails = mails.dropna()
    mails.drop(columns=["is_spam"])
    return mails
