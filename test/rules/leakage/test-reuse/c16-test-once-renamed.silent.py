# C16: gbm.cv finds the number of rounds, the error comes from the test part
import lightgbm as gbm
import pandas as pd
from sklearn.metrics import mean_absolute_error as mae
from sklearn.model_selection import train_test_split as part

pumps = pd.read_csv("pumps.csv")
train, test = part(pumps, test_size=0.2, random_state=0)
inputs = ["head", "flow", "rpm"]
params = {"objective": "regression_l1", "metric": "mae", "learning_rate": 0.05, "verbosity": -1}

rounds = gbm.cv(
    params,
    gbm.Dataset(train[inputs], label=train["power"]),
    num_boost_round=2000,
    stratified=False,
    callbacks=[gbm.early_stopping(100)],
)
booster = gbm.train(params, gbm.Dataset(train[inputs], label=train["power"]), len(rounds["valid l1-mean"]))
print("MAE", mae(test["power"], booster.predict(test[inputs])))
