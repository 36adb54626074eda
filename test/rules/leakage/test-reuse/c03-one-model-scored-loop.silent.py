# C3: the list is made by cross-validation, one model is scored on the test set
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score, train_test_split
from sklearn.neighbors import KNeighborsClassifier

stream = pd.read_csv("streaming_users.csv")
X, y = stream[["hours", "titles", "devices"]], stream["premium"]
X_train, X_test, y_train, y_test = train_test_split(X, y, stratify=y, random_state=0)

models = {
    "logistic": LogisticRegression(),
    "k nearest": KNeighborsClassifier(),
    "forest": RandomForestClassifier(random_state=0),
}
for name, model in models.items():
    print(f"{name:>10}", cross_val_score(model, X_train, y_train, cv=5).mean())

forest = models["forest"].fit(X_train, y_train)
print("forest on the test set", forest.score(X_test, y_test))
