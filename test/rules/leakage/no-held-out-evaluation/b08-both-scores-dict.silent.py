# B8: a loop over the dict scores both parts under their names
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

flowers = pd.read_csv("orchids.csv")
petals = ["petal_length", "petal_width", "sepal_length"]
data = dict(zip(("train", "test"), train_test_split(flowers, test_size=0.3, random_state=0)))

tree = DecisionTreeClassifier().fit(data["train"][petals], data["train"]["species"])
for part, rows in data.items():
    print(part, "accuracy", tree.score(rows[petals], rows["species"]))
