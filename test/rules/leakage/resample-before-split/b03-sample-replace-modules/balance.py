# B3: rare rows drawn again and again, with pandas
import pandas as pd


def balance(bookings: pd.DataFrame) -> pd.DataFrame:
    kept = bookings[~bookings["cancelled"]]
    lost = bookings[bookings["cancelled"]]
    extra = lost.sample(n=len(kept), replace=True, random_state=2)  # expect: leakage/resample-before-split
    return pd.concat([kept, extra])
