# D11: shots of one player are on both sides
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss
from sklearn.model_selection import ShuffleSplit

from shots import load_shots

FEATURES = ["distance", "defender_distance", "height_cm", "career_pct"]

shots = load_shots()
for fit, held in ShuffleSplit(n_splits=1, test_size=0.2, random_state=0).split(shots):  # expect: leakage/group-across-split
    train, test = shots.iloc[fit], shots.iloc[held]
    model = LogisticRegression(max_iter=500).fit(train[FEATURES], train["made"])
    print("log loss", log_loss(test["made"], model.predict_proba(test[FEATURES])))
