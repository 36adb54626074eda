# E: fit stands above a split, but only above that of the held-out rows into validation and test
import pandas as pd
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

beans = pd.read_csv("coffee_beans.csv")
X, y = beans.drop(columns="specialty"), beans["specialty"]
X_train, X_rest, y_train, y_rest = train_test_split(X, y, test_size=0.4, random_state=17)

scaler = StandardScaler()
scaler.fit(X_train)

X_val, X_test, y_val, y_test = train_test_split(X_rest, y_rest, test_size=0.5, random_state=17)
best_depth, best_score = None, -1.0
for depth in (2, 3, 4, 6):
    model = GradientBoostingClassifier(max_depth=depth).fit(scaler.transform(X_train), y_train)
    score = model.score(scaler.transform(X_val), y_val)
    if score > best_score:
        best_depth, best_score = depth, score

final = GradientBoostingClassifier(max_depth=best_depth).fit(scaler.transform(X_train), y_train)
print("test accuracy", final.score(scaler.transform(X_test), y_test))
