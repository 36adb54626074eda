# C10: the calibrator is fitted on the test part and judged on it
import pandas as pd
from sklearn.calibration import CalibratedClassifierCV
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.frozen import FrozenEstimator
from sklearn.metrics import brier_score_loss
from sklearn.model_selection import train_test_split

renewals = pd.read_csv("renewals.csv")
X, y = renewals[["premium", "years", "claims"]], renewals["renewed"]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=0)

boosting = GradientBoostingClassifier().fit(X_train, y_train)
calibrated = CalibratedClassifierCV(FrozenEstimator(boosting), method="isotonic")
calibrated.fit(X_test, y_test)  # expect: leakage/tuning-on-test
print("Brier", brier_score_loss(y_test, calibrated.predict_proba(X_test)[:, 1]))
