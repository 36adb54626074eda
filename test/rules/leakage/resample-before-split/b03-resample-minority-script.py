# B3: the minority is drawn with replacement, joined to the majority, and then split
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split
from sklearn.utils import resample

df = pd.read_csv("machine_sensors.csv")
healthy = df[df["failure"] == 0]
broken = df[df["failure"] == 1]

broken_up = resample(broken, replace=True, n_samples=len(healthy), random_state=11)  # expect: leakage/resample-before-split
balanced = pd.concat([healthy, broken_up])

features = ["torque", "speed", "air_temp", "tool_wear"]
train, test = train_test_split(balanced, test_size=0.2, random_state=11)
model = RandomForestClassifier(random_state=11).fit(train[features], train["failure"])
print("F1:", f1_score(test["failure"], model.predict(test[features])))
