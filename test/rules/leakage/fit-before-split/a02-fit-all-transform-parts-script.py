# A2: fitted on all loans, then applied to the two parts one by one
import pandas as pd
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier
from sklearn.preprocessing import MinMaxScaler

loans = pd.read_csv("loans_2019.csv")
y = loans["defaulted"]
X = loans.drop(columns=["defaulted"])

scaler = MinMaxScaler()
scaler.fit(X)  # expect: leakage/fit-before-split

X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=11)
X_train = scaler.transform(X_train)
X_test = scaler.transform(X_test)

net = MLPClassifier(hidden_layer_sizes=(32, 16), max_iter=400)
net.fit(X_train, y_train)
print("AUC", roc_auc_score(y_test, net.predict_proba(X_test)[:, 1]))
