# A29: polars expression with the mean of the whole column, then split
import polars as pl
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

runs = pl.read_csv("marathon_runs.csv")
runs = runs.with_columns((pl.col("weekly_km") - pl.col("weekly_km").mean()) / pl.col("weekly_km").std())  # expect: leakage/fit-before-split

X = runs.select("weekly_km", "age", "longest_run").to_numpy()
y = runs["finish_minutes"].to_numpy()
X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.2, random_state=29)
model = LinearRegression().fit(X_tr, y_tr)
print("MAE", mean_absolute_error(y_te, model.predict(X_te)))
