# A39, clean twin: counts of the training applicants, zero for cities never seen
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

df = pd.read_csv("job_change.csv")
train, test = train_test_split(df, test_size=0.2, random_state=39)

counts = train.city.value_counts()
train = train.assign(city_count=train.city.map(counts))
test = test.assign(city_count=test.city.map(counts).fillna(0))

features = ["city_count", "training_hours", "experience_years"]
forest = RandomForestClassifier(n_estimators=200).fit(train[features], train["leaves"])
print("accuracy", forest.score(test[features], test["leaves"]))
