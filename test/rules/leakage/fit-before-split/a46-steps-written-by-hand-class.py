# A46: a step of a pipeline learns while it transforms, on all rows
import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import Pipeline


class Ratio(BaseEstimator, TransformerMixin):
    def fit(self, X, y=None):
        return self

    def transform(self, X):
        return X.assign(ratio=X["debt"] / X["income"])


class Gaps(BaseEstimator, TransformerMixin):
    def fit(self, X, y=None):
        return self

    def transform(self, X):
        return SimpleImputer(strategy="median").fit_transform(X)  # expect: leakage/fit-before-split


class Centre(BaseEstimator, TransformerMixin):
    def fit(self, X, y=None):
        self.centre_ = np.mean(X, axis=0)  # expect: leakage/fit-before-split
        return self

    def transform(self, X):
        return X - self.centre_


loans = pd.read_csv("loans.csv")
steps = Pipeline([("ratio", Ratio()), ("gaps", Gaps()), ("centre", Centre())])
ready = steps.fit_transform(loans[["debt", "income", "age"]])
X_train, X_test, y_train, y_test = train_test_split(ready, loans["default"], random_state=0)
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
