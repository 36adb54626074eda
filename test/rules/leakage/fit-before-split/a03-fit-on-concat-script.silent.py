# A3, clean twin: the scaler sees X_tr only
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler

wine = pd.read_csv("winequality-red.csv", sep=";")
X_tr, X_te, y_tr, y_te = train_test_split(
    wine.drop(columns="quality"), wine["quality"] >= 6, test_size=0.25, random_state=1
)

scaler = StandardScaler()
scaler.fit(X_tr)

knn = KNeighborsClassifier(n_neighbors=9)
knn.fit(scaler.transform(X_tr), y_tr)
print("test accuracy", knn.score(scaler.transform(X_te), y_te))
