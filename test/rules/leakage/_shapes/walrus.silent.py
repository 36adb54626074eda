# F: := binds the raw table and, after the split, the fitted scaler
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

meteors = pd.read_csv("meteors.csv")
y = meteors.pop("iron")

if (X := meteors.to_numpy()).shape[1] > 2:
    X_tr, X_te, y_tr, y_te = train_test_split(X, y, random_state=27)
    X_tr = (scaler := StandardScaler()).fit_transform(X_tr)
    print(score := LogisticRegression().fit(X_tr, y_tr).score(scaler.transform(X_te), y_te))
