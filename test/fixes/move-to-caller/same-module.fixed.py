import pandas as pd
from sklearn.decomposition import PCA
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split


def load(path):
    df = pd.read_csv(path)
    y = df["churned"]
    X = df[["age", "tenure", "amount"]]
    return X, y


def main():
    features, target = load("churn.csv")
    X_train, X_test, y_train, y_test = train_test_split(features, target)
    pca = PCA(n_components=2)
    X_train = pca.fit_transform(X_train)
    X_test = pca.transform(X_test)
    model = LogisticRegression().fit(X_train, y_train)
    print(model.score(X_test, y_test))


if __name__ == "__main__":
    main()
