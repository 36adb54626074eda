# C16: the lowest mean error over the rounds is what gets written down
import lightgbm as gbm
import pandas as pd

pumps = pd.read_csv("pumps.csv")
data = gbm.Dataset(pumps[["head", "flow", "rpm"]], label=pumps["power"])

rounds = gbm.cv(
    {"objective": "regression_l1", "metric": "mae", "learning_rate": 0.05},
    data,
    num_boost_round=2000,
    nfold=5,
    stratified=False,
    callbacks=[gbm.early_stopping(100)],
)
final_mae = min(rounds["valid l1-mean"])  # expect: leakage/test-reuse[info]
with open("result.txt", "w") as out:
    out.write(f"MAE {final_mae:.3f}\n")
