import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.impute import SimpleImputer
from sklearn.model_selection import train_test_split

table = pd.read_parquet("months.parquet")
target = table.pop("late")
filled = SimpleImputer(strategy="mean").fit_transform(table)
train, test, target_train, target_test = train_test_split(filled, target)

forest = RandomForestClassifier().fit(train, target_train)
print(forest.score(test, target_test))
