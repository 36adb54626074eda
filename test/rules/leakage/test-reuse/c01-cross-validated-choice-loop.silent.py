# C1: cross-validation on the training part picks, the test part is scored once
import joblib
import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor, RandomForestRegressor
from sklearn.linear_model import Ridge
from sklearn.model_selection import cross_val_score, train_test_split

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
    scores[name] = cross_val_score(model, X_tr, y_tr, cv=5).mean()

winner = max(scores, key=scores.get)
final = models[winner].fit(X_tr, y_tr)
print(winner, final.score(X_te, y_te))
joblib.dump(final, "price_model.joblib")
