# C14: one fitted model, one test set, four metrics
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score, f1_score, precision_score, recall_score
from sklearn.model_selection import train_test_split

spam = pd.read_csv("spambase.csv")
X_train, X_test, y_train, y_test = train_test_split(
    spam.drop(columns="is_spam"), spam["is_spam"], test_size=0.25, random_state=0
)
model = RandomForestClassifier(n_estimators=200, random_state=0).fit(X_train, y_train)
predicted = model.predict(X_test)
for metric in (accuracy_score, precision_score, recall_score, f1_score):
    print(metric.__name__, round(metric(y_test, predicted), 3))
