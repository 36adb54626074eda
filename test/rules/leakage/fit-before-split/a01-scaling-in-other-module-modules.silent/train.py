# A1, clean twin: scaled after the split
import data
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

X, y = data.load("battery_cells.csv")
X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.2, random_state=1)
scaler = StandardScaler().fit(X_tr)
clf = LogisticRegression().fit(scaler.transform(X_tr), y_tr)
print("accuracy", clf.score(scaler.transform(X_te), y_te))
