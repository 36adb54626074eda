# A29, clean twin: mean and deviation of the rows that are marked for training
import polars as pl
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_absolute_error

runs = pl.read_csv("marathon_runs.csv").sample(fraction=1.0, shuffle=True, seed=29)
cut = int(0.8 * runs.height)
train, test = runs[:cut], runs[cut:]

mean, std = train["weekly_km"].mean(), train["weekly_km"].std()
train = train.with_columns((pl.col("weekly_km") - mean) / std)
test = test.with_columns((pl.col("weekly_km") - mean) / std)

features = ["weekly_km", "age", "longest_run"]
model = LinearRegression().fit(train.select(features).to_numpy(), train["finish_minutes"].to_numpy())
predicted = model.predict(test.select(features).to_numpy())
print("MAE", mean_absolute_error(test["finish_minutes"].to_numpy(), predicted))
