# F: one chain from file to features, with a learning fit_transform at its end
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

banknotes = pd.read_csv("banknotes.csv").drop_duplicates().reset_index(drop=True)
X_tr, X_te, y_tr, y_te = train_test_split(
    StandardScaler().set_output(transform="pandas").fit_transform(banknotes.drop(columns="forged")),  # expect: leakage/fit-before-split
    banknotes["forged"],
    test_size=0.2,
    random_state=3,
)
print(SVC().fit(X_tr, y_tr).score(X_te, y_te))
