# A20, clean twin: only the target is label-encoded, the features inside the pipeline
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import LabelEncoder, OneHotEncoder
from sklearn.tree import DecisionTreeClassifier

mushrooms = pd.read_csv("mushrooms.csv")
y = LabelEncoder().fit_transform(mushrooms["poisonous"])
X = mushrooms[["cap_shape", "cap_color", "gill_size", "odor"]]

X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.3, random_state=20)
tree = make_pipeline(OneHotEncoder(handle_unknown="ignore"), DecisionTreeClassifier())
tree.fit(X_tr, y_tr)
print("accuracy", tree.score(X_te, y_te))
