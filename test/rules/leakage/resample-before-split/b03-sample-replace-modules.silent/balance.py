# B3: draws rare rows again and again, from whatever it is given
import pandas as pd


def balance(bookings: pd.DataFrame) -> pd.DataFrame:
    kept = bookings[~bookings["cancelled"]]
    lost = bookings[bookings["cancelled"]]
    extra = lost.sample(n=len(kept), replace=True, random_state=2)
    return pd.concat([kept, extra])
