# C9: the best cut-off for given labels and scores
import numpy as np
from sklearn.metrics import precision_recall_curve


def best_cutoff(y_true, score):
    precision, recall, thresholds = precision_recall_curve(y_true, score)
    f1 = 2 * precision * recall / (precision + recall + 1e-12)
    return thresholds[np.argmax(f1[:-1])]  # expect: leakage/tuning-on-test
