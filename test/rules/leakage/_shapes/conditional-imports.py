# F: the scaler's class comes from one of two libraries
import pandas as pd
from sklearn.linear_model import LogisticRegression

try:
    from cuml.model_selection import train_test_split
    from cuml.preprocessing import StandardScaler
except ImportError:
    from sklearn.model_selection import train_test_split
    from sklearn.preprocessing import StandardScaler

players = pd.read_csv("chess_players.csv")
X = StandardScaler().fit_transform(players[["rating", "games", "avg_seconds"]])  # expect: leakage/fit-before-split
X_tr, X_te, y_tr, y_te = train_test_split(X, players["flagged"], test_size=0.2, random_state=18)
print(LogisticRegression().fit(X_tr, y_tr).score(X_te, y_te))
