# B4: weights turned into copies of rows, ahead of the split
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

survey = pd.read_csv("survey.csv")
people = survey.loc[survey.index.repeat(survey["weight"])].drop(columns="weight")  # expect: leakage/resample-before-split

X_train, X_test, y_train, y_test = train_test_split(
    people.drop(columns="will_vote"), people["will_vote"], test_size=0.2, random_state=8
)
print(DecisionTreeClassifier(max_depth=6).fit(X_train, y_train).score(X_test, y_test))
