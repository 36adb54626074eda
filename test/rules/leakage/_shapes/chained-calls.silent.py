# F: one chain from file to features, split first
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

banknotes = pd.read_csv("banknotes.csv").drop_duplicates().reset_index(drop=True)
X_tr, X_te, y_tr, y_te = train_test_split(
    banknotes.drop(columns="forged").astype("float32").div(100),
    banknotes["forged"],
    test_size=0.2,
    random_state=3,
)
scaler = StandardScaler().set_output(transform="pandas").fit(X_tr)
print(SVC().fit(scaler.transform(X_tr), y_tr).score(scaler.transform(X_te), y_te))
