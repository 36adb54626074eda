# C4: LGBMClassifier under another name stops on the test part
import pandas as pd
from lightgbm import LGBMClassifier as Boost
from lightgbm import early_stopping as stop_after
from sklearn.model_selection import train_test_split as cut

wells = pd.read_csv("wells.csv")
inputs = ["depth", "ph", "iron", "arsenic_nearby"]
fit, held = cut(wells, test_size=0.2, random_state=4)

clf = Boost(n_estimators=4000, learning_rate=0.02)
clf.fit(fit[inputs], fit["unsafe"], eval_set=[(held[inputs], held["unsafe"])], callbacks=[stop_after(50)])  # expect: leakage/tuning-on-test
print("accuracy", clf.score(held[inputs], held["unsafe"]))
