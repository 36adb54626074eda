# A40: Box-Cox picks lambda from all rainfall values
import pandas as pd
from scipy.stats import boxcox
from sklearn.linear_model import Ridge
from sklearn.metrics import r2_score
from sklearn.model_selection import train_test_split

basins = pd.read_csv("river_basins.csv")
basins["rain_bc"], lam = boxcox(basins["rain_mm"] + 1)  # expect: leakage/fit-before-split

X = basins[["rain_bc", "area_km2", "forest_share"]]
X_tr, X_te, y_tr, y_te = train_test_split(X, basins["peak_flow"], test_size=0.25, random_state=40)
ridge = Ridge().fit(X_tr, y_tr)
print("R2", r2_score(y_te, ridge.predict(X_te)))
