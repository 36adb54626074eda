# C2: the depth is chosen on an inner validation part
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

heart = pd.read_csv("heart.csv")
X, y = heart[["age", "cholesterol", "max_rate", "oldpeak"]], heart["disease"]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.25, random_state=0)
X_fit, X_val, y_fit, y_val = train_test_split(X_train, y_train, test_size=0.25, random_state=0)

best_score, best_depth = 0, None
for depth in range(2, 21):
    tree = DecisionTreeClassifier(max_depth=depth, random_state=0)
    tree.fit(X_fit, y_fit)
    score = tree.score(X_val, y_val)
    if score > best_score:
        best_score = score
        best_depth = depth

final = DecisionTreeClassifier(max_depth=best_depth, random_state=0).fit(X_train, y_train)
print(f"max_depth={best_depth}: accuracy {final.score(X_test, y_test):.3f}")
