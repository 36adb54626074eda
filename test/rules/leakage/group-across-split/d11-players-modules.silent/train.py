# D11: each player is on one side
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss
from sklearn.model_selection import GroupShuffleSplit

from shots import load_shots

FEATURES = ["distance", "defender_distance", "height_cm", "career_pct"]

shots = load_shots()
splitter = GroupShuffleSplit(n_splits=1, test_size=0.2, random_state=0)
for fit, held in splitter.split(shots, groups=shots["player_id"]):
    train, test = shots.iloc[fit], shots.iloc[held]
    model = LogisticRegression(max_iter=500).fit(train[FEATURES], train["made"])
    print("log loss", log_loss(test["made"], model.predict_proba(test[FEATURES])))
