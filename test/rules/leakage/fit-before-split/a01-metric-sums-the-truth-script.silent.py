# A1, clean: a metric of its own adds up the truth to leave empty classes out; nothing is trained on that
import pandas as pd
from sklearn.metrics import roc_auc_score


def macro_auc(solution: pd.DataFrame, submission: pd.DataFrame) -> float:
    sums = solution.sum(axis=0)
    scored = list(sums[sums > 0].index.values)
    return roc_auc_score(solution[scored].values, submission[scored].values, average="macro")


print(macro_auc(pd.read_csv("solution.csv"), pd.read_csv("submission.csv")))
