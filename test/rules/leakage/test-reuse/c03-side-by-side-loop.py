# C3: three models are listed with their test scores, none is chosen
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
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
    model.fit(X_train, y_train)
    print(f"{name:>10}", model.score(X_test, y_test))  # expect: leakage/test-reuse[info]
