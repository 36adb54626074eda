import pandas as pd
from sklearn.decomposition import PCA
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split


def load(path):
    df = pd.read_csv(path)
    y = df["churned"]
    X = df[["age", "tenure", "amount"]]
    pca = PCA(n_components=2)
    X_reduced = pca.fit_transform(X)
    return X_reduced, y


def main():
    features, target = load("churn.csv")
    X_train, X_test, y_train, y_test = train_test_split(features, target)
    model = LogisticRegression().fit(X_train, y_train)
    print(model.score(X_test, y_test))


if __name__ == "__main__":
    main()
