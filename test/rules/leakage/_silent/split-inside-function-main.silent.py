# E: load() splits and returns both parts; the scaling in main() comes after it
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


def load(path, target):
    table = pd.read_csv(path)
    train, test = train_test_split(table, test_size=0.2, random_state=8)
    X, y = train.drop(columns=target), train[target]
    return X, y, test.drop(columns=target), test[target]


def main():
    X, y, X_new, y_new = load("airfoil_noise.csv", target="sound_db")
    scaler = StandardScaler()
    X = scaler.fit_transform(X)
    X_new = scaler.transform(X_new)
    print("R2", Ridge().fit(X, y).score(X_new, y_new))


if __name__ == "__main__":
    main()
