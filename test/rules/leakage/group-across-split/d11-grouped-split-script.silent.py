# D11: all visits of a patient stay on one side
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupShuffleSplit

visits = pd.read_csv("visits.csv")
visits["nth_visit"] = visits.groupby("patient_id").cumcount()

features = ["age", "creatinine", "potassium", "nth_visit"]
splitter = GroupShuffleSplit(n_splits=1, test_size=0.2, random_state=0)
fit, held = next(splitter.split(visits, groups=visits["patient_id"]))
train, test = visits.iloc[fit], visits.iloc[held]

forest = RandomForestClassifier(random_state=0).fit(train[features], train["dialysis"])
print("AUC", roc_auc_score(test["dialysis"], forest.predict_proba(test[features])[:, 1]))
