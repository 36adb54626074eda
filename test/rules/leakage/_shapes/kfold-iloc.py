# F: folds by X.iloc[...]; the imputer ran before the loop
import pandas as pd
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.impute import KNNImputer
from sklearn.model_selection import StratifiedKFold

kidney = pd.read_csv("kidney.csv")
y = kidney.pop("ckd")
X = pd.DataFrame(KNNImputer().fit_transform(kidney), columns=kidney.columns)  # expect: leakage/fit-before-split

total = 0.0
splitter = StratifiedKFold(n_splits=4, shuffle=True, random_state=15)
for fold, (train_idx, test_idx) in enumerate(splitter.split(X, y), start=1):
    model = HistGradientBoostingClassifier()
    model.fit(X.iloc[train_idx], y.iloc[train_idx])
    score = model.score(X.iloc[test_idx], y.iloc[test_idx])
    total += score
    print(f"fold {fold}: {score:.3f}")
print("mean", total / 4)
