# C16: cross-validation finds the number of rounds, the test part is scored once
import pandas as pd
import xgboost as xgb
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

adverts = pd.read_csv("adverts.csv")
train, test = train_test_split(adverts, test_size=0.2, random_state=0)
dtrain = xgb.DMatrix(train.drop(columns="clicked"), label=train["clicked"])
dtest = xgb.DMatrix(test.drop(columns="clicked"))

params = {"objective": "binary:logistic", "eval_metric": "auc", "max_depth": 5, "eta": 0.1}
history = xgb.cv(params, dtrain, num_boost_round=800, nfold=5, seed=0)
rounds = int(history["test-auc-mean"].idxmax()) + 1

booster = xgb.train(params, dtrain, num_boost_round=rounds)
print("AUC of the model:", roc_auc_score(test["clicked"], booster.predict(dtest)))
