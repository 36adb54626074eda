# D14: calls are summed up over all time, those after the application too
import pandas as pd
from sklearn.ensemble import GradientBoostingClassifier

loans = pd.read_csv("loans.csv", parse_dates=["applied_on"]).sort_values("applied_on")
calls = pd.read_csv("calls.csv", parse_dates=["called_on"])

totals = calls.groupby("loan_id", as_index=False).agg(n_calls=("minutes", "size"), minutes=("minutes", "sum"))
loans = loans.merge(totals, on="loan_id", how="left", validate="one_to_one").fillna(0)  # expect: leakage/future-in-features

train = loans[loans["applied_on"] < "2022-01-01"]
test = loans[loans["applied_on"] >= "2022-01-01"]
columns = ["amount", "income", "n_calls", "minutes"]
model = GradientBoostingClassifier().fit(train[columns], train["default"])
print("accuracy", model.score(test[columns], test["default"]))
