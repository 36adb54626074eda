# B8: the only number reported is the accuracy on the training rows
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
predicted = model.predict(X_train)
print("accuracy:", accuracy_score(y_train, predicted))  # expect: leakage/no-held-out-evaluation
