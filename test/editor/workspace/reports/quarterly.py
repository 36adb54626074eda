import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.impute import SimpleImputer
from sklearn.model_selection import train_test_split

table = pd.read_parquet("quarters.parquet")
target = table.pop("late")
train, test, target_train, target_test = train_test_split(table, target)

imputer = SimpleImputer(strategy="mean").fit(train)
forest = RandomForestClassifier().fit(imputer.transform(train), target_train)
print(forest.score(imputer.transform(test), target_test))
