# A46: the same steps, learnt on the training part
import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import Pipeline


class Ratio(BaseEstimator, TransformerMixin):
    def fit(self, X, y=None):
        return self

    def transform(self, X):
        return X.assign(ratio=X["debt"] / X["income"])


class Centre(BaseEstimator, TransformerMixin):
    def fit(self, X, y=None):
        self.centre_ = np.mean(X, axis=0)
        return self

    def transform(self, X):
        return X - self.centre_


loans = pd.read_csv("loans.csv")
X_train, X_test, y_train, y_test = train_test_split(loans[["debt", "income"]], loans["default"], random_state=0)
steps = Pipeline([("ratio", Ratio()), ("centre", Centre())])
steps.fit(X_train)
model = LogisticRegression().fit(steps.transform(X_train), y_train)
print(model.score(steps.transform(X_test), y_test))
