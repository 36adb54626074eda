# %% texts.py
import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer


def words(notes):
    return notes
# %% train.py
import pandas as pd
import texts
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.feature_extraction.text import TfidfVectorizer

df = pd.read_csv("churn.csv")
X = texts.words(df["note"])
X_train, X_test, y_train, y_test = train_test_split(X, df["churned"])
X_train, X_valid, y_train, y_valid = train_test_split(X_train, y_train)
vectorizer = TfidfVectorizer(min_df=2)
X_train = vectorizer.fit_transform(X_train)
X_valid = vectorizer.transform(X_valid)
X_test = vectorizer.transform(X_test)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_valid, y_valid))
print(model.score(X_test, y_test))
