# E: ratios, logarithms, axis=1 and limits known beforehand, all before the split
import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

players = pd.read_csv("football_players.csv")
skills = ["pace", "passing", "shooting", "defending"]

players["overall"] = players[skills].mean(axis=1)
players["best"] = players[skills].max(axis=1)
players["unevenness"] = players[skills].std(axis="columns")
players[skills] = players[skills].div(players[skills].sum(axis=1), axis=0)
players["bmi"] = players["weight_kg"] / (players["height_cm"] / 100) ** 2
players["log_apps"] = np.log1p(players["appearances"])
players["age"] = players["age"].clip(16, 45)
players["foot"] = np.where(players["foot"] == "left", 1, 0)
norms = np.linalg.norm(players[skills].to_numpy(), axis=1)

features = [*skills, "overall", "best", "unevenness", "bmi", "log_apps", "age", "foot"]
X = players[features].assign(norm=norms)
X_tr, X_te, y_tr, y_te = train_test_split(X, players["market_value"], test_size=0.2, random_state=13)
forest = RandomForestRegressor().fit(X_tr, y_tr)
print("MAE", mean_absolute_error(y_te, forest.predict(X_te)))
