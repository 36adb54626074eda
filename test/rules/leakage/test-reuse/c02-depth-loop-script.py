# C2: the depth with the best test score is kept
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

heart = pd.read_csv("heart.csv")
X, y = heart[["age", "cholesterol", "max_rate", "oldpeak"]], heart["disease"]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.25, random_state=0)

best_score, best_depth = 0, None
for depth in range(2, 21):
    tree = DecisionTreeClassifier(max_depth=depth, random_state=0)
    tree.fit(X_train, y_train)
    score = tree.score(X_test, y_test)
    if score > best_score:  # expect: leakage/test-reuse
        best_score = score
        best_depth = depth

print(f"max_depth={best_depth}: accuracy {best_score:.3f}")
