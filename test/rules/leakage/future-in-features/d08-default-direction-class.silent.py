# D8: merge_asof looks backward unless told otherwise
import pandas as pd
from sklearn.ensemble import RandomForestRegressor


class SlippageModel:
    columns = ["size", "bid", "ask"]

    def __init__(self, trades, quotes):
        trades, quotes = trades.sort_values("ts"), quotes.sort_values("ts")
        joined = pd.merge_asof(trades, quotes, on="ts", by="symbol")
        cut = int(0.7 * len(joined))
        self.train, self.test = joined.iloc[:cut], joined.iloc[cut:]

    def r2(self):
        model = RandomForestRegressor(random_state=0)
        model.fit(self.train[self.columns], self.train["slippage"])
        return model.score(self.test[self.columns], self.test["slippage"])


if __name__ == "__main__":
    print(SlippageModel(pd.read_parquet("trades.parquet"), pd.read_parquet("quotes.parquet")).r2())
