# D4: polars: the share of returned parcels per carrier, over all rows
import polars as pl
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

parcels = pl.read_csv("parcels.csv")
parcels = parcels.with_columns(pl.col("returned").mean().over("carrier").alias("carrier_rate"))  # expect: leakage/fit-before-split[error]

train, test = train_test_split(parcels, test_size=0.25, random_state=0)
inputs = ["weight", "value", "carrier_rate"]
model = LogisticRegression().fit(train[inputs].to_numpy(), train["returned"].to_numpy())
print(model.score(test[inputs].to_numpy(), test["returned"].to_numpy()))
