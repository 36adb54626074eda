# D9: the splitter has another name, and is told not to shuffle
import pandas as pd
from sklearn.linear_model import BayesianRidge as Model
from sklearn.model_selection import train_test_split as hold_out

snow = pd.read_csv("snow.csv", index_col="date", parse_dates=True).sort_index()
fit, rest = hold_out(snow, test_size=0.25, shuffle=False)

inputs = ["altitude_temp", "wind", "precipitation"]
print(Model().fit(fit[inputs], fit["depth_cm"]).score(rest[inputs], rest["depth_cm"]))
