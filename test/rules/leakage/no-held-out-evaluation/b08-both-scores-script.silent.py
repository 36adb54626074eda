# B8: both scores are printed, and the test score is called so
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

bank = pd.read_csv("bank_marketing.csv")
X = bank[["age", "balance", "campaign", "previous"]]
y = bank["subscribed"]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=0)

model = RandomForestClassifier(random_state=0)
model.fit(X_train, y_train)
print("train accuracy:", accuracy_score(y_train, model.predict(X_train)))
print("test accuracy:", accuracy_score(y_test, model.predict(X_test)))
