# D11: one row per patient is left, so rows may be split at random
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

visits = pd.read_csv("visits.csv")
patients = visits.drop_duplicates(subset="patient_id", keep="first")

features = ["age", "creatinine", "potassium"]
train, test = train_test_split(patients, test_size=0.2, random_state=0)
model = LogisticRegression(max_iter=1000).fit(train[features], train["dialysis"])
print("accuracy", model.score(test[features], test["dialysis"]))
