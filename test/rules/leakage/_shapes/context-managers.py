# F: everything happens inside with blocks
import mlflow
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import PowerTransformer

with open("crystals.csv") as handle:
    crystals = pd.read_csv(handle)
    grown = crystals.pop("grown")

with mlflow.start_run(run_name="crystals"):
    X = PowerTransformer().fit_transform(crystals)  # expect: leakage/fit-before-split
    X_tr, X_te, y_tr, y_te = train_test_split(X, grown, test_size=0.2, random_state=17)
    forest = RandomForestClassifier().fit(X_tr, y_tr)
    mlflow.log_metric("test_accuracy", forest.score(X_te, y_te))
