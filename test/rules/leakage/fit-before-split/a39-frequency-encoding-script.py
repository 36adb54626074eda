# A39: cities replaced by how often they occur among all applicants
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

df = pd.read_csv("job_change.csv")
df["city_count"] = df.city.map(df.city.value_counts())  # expect: leakage/fit-before-split

X = df[["city_count", "training_hours", "experience_years"]]
X_tr, X_te, y_tr, y_te = train_test_split(X, df["leaves"], test_size=0.2, random_state=39)
forest = RandomForestClassifier(n_estimators=200).fit(X_tr, y_tr)
print("accuracy", forest.score(X_te, y_te))
