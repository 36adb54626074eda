# A37, clean twin: forward filling only, and the deepest layers are held out in one piece
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

cores = pd.read_csv("ice_cores.csv")
layers = ["dust", "sodium", "calcium"]
cores[layers] = cores[layers].ffill().fillna(0)

X_tr, X_te, y_tr, y_te = train_test_split(cores[layers], cores["delta_o18"], test_size=0.2, shuffle=False)
forest = RandomForestRegressor().fit(X_tr, y_tr)
print("MAE", mean_absolute_error(y_te, forest.predict(X_te)))
