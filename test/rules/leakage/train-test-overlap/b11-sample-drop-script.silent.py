# B11: the test rows are what the sample left over
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score

leads = pd.read_csv("crm/leads.csv")

train = leads.sample(frac=0.8, random_state=1)
test = leads.drop(train.index)

features = ["visits", "pages", "minutes", "downloads"]
clf = LogisticRegression(max_iter=500).fit(train[features], train["converted"])
print("F1", f1_score(test["converted"], clf.predict(test[features])))
