# A43, clean twin: the first stage writes raw parts
import pandas as pd
from sklearn.model_selection import train_test_split

raw = pd.read_csv("data/raw/diabetes.csv")
train, test = train_test_split(raw, test_size=0.2, random_state=43)
train.to_csv("data/processed/diabetes_train.csv", index=False)
test.to_csv("data/processed/diabetes_test.csv", index=False)
