# C16: the best round's cross-validated AUC is reported as the result
import pandas as pd
import xgboost as xgb

adverts = pd.read_csv("adverts.csv")
dtrain = xgb.DMatrix(adverts.drop(columns="clicked"), label=adverts["clicked"])

params = {"objective": "binary:logistic", "eval_metric": "auc", "max_depth": 5, "eta": 0.1}
history = xgb.cv(params, dtrain, num_boost_round=800, nfold=5, seed=0)

print("AUC of the model:", history["test-auc-mean"].max())  # expect: leakage/test-reuse[info]
