# C15: the seed of the network is the one that tested best
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier

wines = pd.read_csv("wines.csv")
X, y = wines.drop(columns="cultivar"), wines["cultivar"]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=0)

best_seed, best_acc = None, 0.0
for seed in range(50):
    net = MLPClassifier((32,), max_iter=500, random_state=seed).fit(X_train, y_train)
    acc = net.score(X_test, y_test)
    if acc > best_acc:  # expect: leakage/test-reuse
        best_seed, best_acc = seed, acc
print(f"seed {best_seed}: {best_acc:.1%}")
