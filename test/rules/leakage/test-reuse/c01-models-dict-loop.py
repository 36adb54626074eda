# C1: scores on the test set are collected in a dict, and the highest wins
import joblib
import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor, RandomForestRegressor
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

homes = pd.read_csv("king_county.csv")
features = ["bedrooms", "bathrooms", "sqft_living", "floors"]
X_tr, X_te, y_tr, y_te = train_test_split(homes[features], homes["price"], random_state=0)

models = {
    "ridge": Ridge(),
    "forest": RandomForestRegressor(random_state=0),
    "boosting": GradientBoostingRegressor(random_state=0),
}
scores = {}
for name, model in models.items():
    model.fit(X_tr, y_tr)
    scores[name] = model.score(X_te, y_te)

winner = max(scores, key=scores.get)  # expect: leakage/test-reuse
print(winner, scores[winner])
joblib.dump(models[winner], "price_model.joblib")
