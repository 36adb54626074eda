# A30, clean twin: the same steps in a pipeline
import pandas as pd
from feature_engine.imputation import MeanMedianImputer
from feature_engine.outliers import Winsorizer
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline

policies = pd.read_csv("policies.csv")
numbers = ["bonus_malus", "vehicle_age", "vehicle_power"]
X, y = policies[numbers], policies["claimed"]

pipe = make_pipeline(
    MeanMedianImputer(imputation_method="median"),
    Winsorizer(capping_method="iqr", tail="both", fold=1.5),
    GradientBoostingClassifier(),
)
X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.3, random_state=30)
print(pipe.fit(X_tr, y_tr).score(X_te, y_te))
