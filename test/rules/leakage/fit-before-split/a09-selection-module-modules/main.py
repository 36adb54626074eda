# A9: the columns are chosen first, the rows are split afterwards
import pandas as pd
from selection import best_columns
from sklearn.linear_model import LinearRegression
from sklearn.metrics import r2_score
from sklearn.model_selection import train_test_split


def main():
    polymers = pd.read_csv("polymers.csv")
    y = polymers.pop("glass_transition")
    X = polymers[best_columns(polymers, y, k=15)]
    X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.2, random_state=9)
    model = LinearRegression().fit(X_tr, y_tr)
    print("R2", r2_score(y_te, model.predict(X_te)))


if __name__ == "__main__":
    main()
