import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.feature_extraction.text import TfidfVectorizer


def train(path):
    df = pd.read_csv(path)

    X_train, X_test, y_train, y_test = train_test_split(
        df["note"],
        df["churned"],
        stratify=df["churned"],
    )
    # Words to numbers
    vectorizer = TfidfVectorizer(max_features=500)  # few words
    X_train = vectorizer.fit_transform(X_train).toarray()
    X_test = vectorizer.transform(X_test).toarray()
    model = LogisticRegression().fit(X_train, y_train)
    return model.score(X_test, y_test)


print(train("churn.csv"))
