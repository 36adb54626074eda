# D11: several visits of one patient land on both sides of the split
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

visits = pd.read_csv("visits.csv")
visits["nth_visit"] = visits.groupby("patient_id").cumcount()

features = ["age", "creatinine", "potassium", "nth_visit"]
train, test = train_test_split(visits, test_size=0.2, random_state=0)  # expect: leakage/group-across-split

forest = RandomForestClassifier(random_state=0).fit(train[features], train["dialysis"])
print("AUC", roc_auc_score(test["dialysis"], forest.predict_proba(test[features])[:, 1]))
