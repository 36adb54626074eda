# A36, clean twin: the ColumnTransformer is the first step of a Pipeline
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

german = pd.read_csv("german_credit.csv")
X, y = german.drop(columns="bad"), german["bad"]

prepare = ColumnTransformer([
    ("amounts", StandardScaler(), ["amount", "duration"]),
    ("age", SimpleImputer(strategy="median"), ["age"]),
    ("categories", OneHotEncoder(handle_unknown="ignore"), ["purpose", "housing"]),
])

X_tr, X_te, y_tr, y_te = train_test_split(X, y, stratify=y, random_state=36)
clf = Pipeline([("prepare", prepare), ("logit", LogisticRegression(max_iter=1000))]).fit(X_tr, y_tr)
print("AUC", roc_auc_score(y_te, clf.predict_proba(X_te)[:, 1]))
