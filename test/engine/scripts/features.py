"""Features for the demand model. Don't import pandas here at the top: the service loads this file too."""
import functools as ft
from typing import Any, Callable

Step = Callable[["Any"], "Any"]
_registry: dict[str, Step] = {}


def feature(name=None, *, needs: tuple[str, ...] = ()):
    '''Register a function as a feature step.

    >>> @feature("lag_1")
    ... def lag(df): return df["y"].shift(1)
    '''
    def wrap(fn):
        @ft.wraps(fn)
        def inner(df, *args, **kwargs):
            missing = [column for column in needs if column not in df]
            if missing:
                raise KeyError(
                    f"{fn.__name__} needs {missing}, "
                    f"but the table has {list(df.columns)}"
                )
            return fn(df, *args, **kwargs)
        _registry[name or fn.__name__] = inner
        return inner
    return wrap


@feature(needs=("date",))
def calendar(df):
    import pandas as pd

    dates = pd.to_datetime(df["date"])
    return df.assign(
        weekday=dates.dt.weekday,
        month=dates.dt.month,
        is_weekend=(dates.dt.weekday >= 5) & ~dates.dt.is_month_end,
    )


@feature("rolling", needs=("store", "sales"))
def rolling(df, window=7):
    grouped = df.groupby("store")["sales"]
    # a centred window would look at tomorrow's sales
    df["mean_%d" % window] = grouped.transform(lambda s: s.shift(1).rolling(window).mean())
    df["share"] = df["sales"] / grouped.transform("sum")
    return df


class Pipeline:
    steps: list[Step]
    name = "demand"; version = 3

    def __init__(self, *names: str) -> None:
        self.steps = [_registry[n] for n in names]

    async def run(self, df, hook=None):
        for step in self.steps:
            df = step(df)
            if hook is not None:
                await hook(step.__name__, len(df))
            else:
                continue
        return df

    @property
    def size(self): return len(self.steps)

    def __repr__(self):
        return (
            "Pipeline("
            + ", ".join(step.__name__ for step in self.steps)
            + ")"
        )


def drop_outliers(df, column="sales", low=.01, high=.99):
    lo, hi = df[column].quantile([low, high])
    kept = df[(df[column] >= lo)
              & (df[column] <= hi)]
    return kept, {"dropped": len(df) - len(kept), "low": lo, "high": hi}
