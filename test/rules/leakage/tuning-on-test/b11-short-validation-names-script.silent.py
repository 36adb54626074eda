# B11: the rows that steer are validation rows by their short names, and their score is called so
import lightgbm as lgb
import pandas as pd
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

claims = pd.read_csv("claims.csv")
X_tr, X_va, y_tr, y_va = train_test_split(claims.drop(columns=["fraud"]), claims["fraud"], random_state=1)
dtrain, dval = lgb.Dataset(X_tr, y_tr), lgb.Dataset(X_va, y_va)
booster = lgb.train({"objective": "binary"}, dtrain, valid_sets=[dval], callbacks=[lgb.early_stopping(50)])
print("validation AUC", roc_auc_score(y_va, booster.predict(X_va)))
