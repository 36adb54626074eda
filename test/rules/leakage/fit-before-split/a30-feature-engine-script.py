# A30: feature-engine's median imputer and winsorizer fitted on every policy
import pandas as pd
from feature_engine.imputation import MeanMedianImputer
from feature_engine.outliers import Winsorizer
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.model_selection import train_test_split

policies = pd.read_csv("policies.csv")
numbers = ["bonus_malus", "vehicle_age", "vehicle_power"]
X, y = policies[numbers], policies["claimed"]

X = MeanMedianImputer(imputation_method="median").fit_transform(X)  # expect: leakage/fit-before-split
capper = Winsorizer(capping_method="iqr", tail="both", fold=1.5)
capper.fit(X)  # expect: leakage/fit-before-split
X = capper.transform(X)

X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.3, random_state=30)
print(GradientBoostingClassifier().fit(X_tr, y_tr).score(X_te, y_te))
