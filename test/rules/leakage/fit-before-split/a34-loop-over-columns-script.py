# A34: one scaler refitted for each column of the whole table
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler

df = pd.read_csv("hotel_bookings.csv")
cols = ["lead_time", "adr", "stays_in_week_nights", "booking_changes"]

sc = MinMaxScaler()
for c in cols:
    df[c] = sc.fit_transform(df[[c]])  # expect: leakage/fit-before-split

X_tr, X_te, y_tr, y_te = train_test_split(df[cols], df["is_canceled"], test_size=0.2, random_state=34)
clf = LogisticRegression().fit(X_tr, y_tr)
print("accuracy", clf.score(X_te, y_te))
