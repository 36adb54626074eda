# D8: merge_asof under another name, in the direction "backward"
from pandas import merge_asof as join_by_time
from pandas import read_csv
from sklearn.tree import DecisionTreeRegressor as Tree

bottles = read_csv("bottles.csv", parse_dates=["filled"]).sort_values("filled")
samples = read_csv("lab_samples.csv", parse_dates=["taken"]).sort_values("taken")
joined = join_by_time(bottles, samples, left_on="filled", right_on="taken", direction="backward")

past, future = joined[joined.filled < "2024-03-01"], joined[joined.filled >= "2024-03-01"]
inputs = ["temperature", "pressure", "co2"]
print(Tree(max_depth=6).fit(past[inputs], past.foam).score(future[inputs], future.foam))
