# A17: bin edges of all transactions, through a renamed import
import pandas as pd
from sklearn.linear_model import LogisticRegression as Logit
from sklearn.metrics import average_precision_score
from sklearn.model_selection import train_test_split as tts
from sklearn.preprocessing import KBinsDiscretizer as Bins


def binned(amounts):
    bins = Bins(n_bins=20, encode="onehot", strategy="quantile")
    return bins.fit_transform(amounts)  # expect: leakage/fit-before-split


def main():
    cards = pd.read_parquet("card_transactions.parquet")
    X = binned(cards[["amount", "seconds_since_last", "merchant_risk"]])
    X_tr, X_te, y_tr, y_te = tts(X, cards["chargeback"], test_size=0.3, random_state=8)
    logit = Logit(max_iter=500).fit(X_tr, y_tr)
    print("AP", average_precision_score(y_te, logit.predict_proba(X_te)[:, 1]))


if __name__ == "__main__":
    main()
