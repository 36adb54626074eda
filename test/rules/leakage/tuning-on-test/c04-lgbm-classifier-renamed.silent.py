# C4: the part to stop on is cut from the training part
import pandas as pd
from lightgbm import LGBMClassifier as Boost
from lightgbm import early_stopping as stop_after
from sklearn.model_selection import train_test_split as cut

wells = pd.read_csv("wells.csv")
inputs = ["depth", "ph", "iron", "arsenic_nearby"]
fit, held = cut(wells, test_size=0.2, random_state=4)
fit, watch = cut(fit, test_size=0.1, random_state=4)

clf = Boost(n_estimators=4000, learning_rate=0.02)
clf.fit(fit[inputs], fit["unsafe"], eval_set=[(watch[inputs], watch["unsafe"])], callbacks=[stop_after(50)])
print("accuracy", clf.score(held[inputs], held["unsafe"]))
