import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.feature_extraction.text import TfidfVectorizer


def train(path):
    df = pd.read_csv(path)

    # Words to numbers
    words = TfidfVectorizer(max_features=500).fit_transform(df["note"]).toarray()  # few words

    X_train, X_test, y_train, y_test = train_test_split(
        words,
        df["churned"],
        stratify=df["churned"],
    )
    model = LogisticRegression().fit(X_train, y_train)
    return model.score(X_test, y_test)


print(train("churn.csv"))
