# B1: SMOTE sees the training rows only
import pandas as pd
from imblearn.over_sampling import SMOTE
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import classification_report
from sklearn.model_selection import train_test_split

cards = pd.read_csv("data/card_payments.csv")
X = cards.drop(columns="is_fraud")
y = cards["is_fraud"]

X_train, X_test, y_train, y_test = train_test_split(
    X, y, test_size=0.2, stratify=y, random_state=42
)
X_res, y_res = SMOTE(random_state=42).fit_resample(X_train, y_train)

forest = RandomForestClassifier(n_estimators=300, random_state=42)
forest.fit(X_res, y_res)
print(classification_report(y_test, forest.predict(X_test)))
