# B8: the dict has a test part, but only the train part is scored
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

flowers = pd.read_csv("orchids.csv")
petals = ["petal_length", "petal_width", "sepal_length"]
data = dict(zip(("train", "test"), train_test_split(flowers, test_size=0.3, random_state=0)))

tree = DecisionTreeClassifier().fit(data["train"][petals], data["train"]["species"])
print("accuracy", tree.score(data["train"][petals], data["train"]["species"]))  # expect: leakage/no-held-out-evaluation
