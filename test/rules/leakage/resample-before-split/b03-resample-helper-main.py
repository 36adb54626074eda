# B3: a helper repeats rows of the rare class, main() splits what it returns
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.utils import resample


def upsample(frame, label):
    common = frame[frame[label] == 0]
    rare = frame[frame[label] == 1]
    rare = resample(rare, n_samples=len(common), random_state=0)  # expect: leakage/resample-before-split
    return pd.concat([common, rare], ignore_index=True)


def main():
    loans = upsample(pd.read_csv("loans.csv"), "defaulted")
    X, y = loans.drop(columns="defaulted"), loans["defaulted"]
    X_train, X_test, y_train, y_test = train_test_split(X, y, stratify=y, random_state=0)
    clf = LogisticRegression(max_iter=2000).fit(X_train, y_train)
    print("AUC", roc_auc_score(y_test, clf.predict_proba(X_test)[:, 1]))


if __name__ == "__main__":
    main()
