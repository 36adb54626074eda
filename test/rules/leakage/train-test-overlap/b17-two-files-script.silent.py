# B17: two files
import pandas as pd
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.metrics import accuracy_score

train = pd.read_csv("data/titanic/train.csv")
test = pd.read_csv("data/titanic/holdout.csv")

features = ["Pclass", "SibSp", "Parch", "Fare"]
model = GradientBoostingClassifier(random_state=0)
model.fit(train[features], train["Survived"])
print(accuracy_score(test["Survived"], model.predict(test[features])))
