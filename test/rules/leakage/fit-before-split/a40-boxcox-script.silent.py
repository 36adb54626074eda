# A40, clean twin: lambda of the training basins, applied to the others
import pandas as pd
from scipy.stats import boxcox
from sklearn.linear_model import Ridge
from sklearn.metrics import r2_score
from sklearn.model_selection import train_test_split

basins = pd.read_csv("river_basins.csv")
train, test = train_test_split(basins, test_size=0.25, random_state=40)
train, test = train.copy(), test.copy()
train["rain_bc"], lam = boxcox(train["rain_mm"] + 1)
test["rain_bc"] = boxcox(test["rain_mm"] + 1, lmbda=lam)

features = ["rain_bc", "area_km2", "forest_share"]
ridge = Ridge().fit(train[features], train["peak_flow"])
print("R2", r2_score(test["peak_flow"], ridge.predict(test[features])))
