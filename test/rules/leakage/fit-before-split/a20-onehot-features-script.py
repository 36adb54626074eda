# A20: the categories of all mushrooms, learnt before the split
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import OneHotEncoder
from sklearn.tree import DecisionTreeClassifier

mushrooms = pd.read_csv("mushrooms.csv")
y = mushrooms["poisonous"]
X = mushrooms[["cap_shape", "cap_color", "gill_size", "odor"]]

X = OneHotEncoder(handle_unknown="ignore").fit_transform(X)  # expect: leakage/fit-before-split[info]

X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.3, random_state=20)
tree = DecisionTreeClassifier().fit(X_tr, y_tr)
print("accuracy", tree.score(X_te, y_te))
