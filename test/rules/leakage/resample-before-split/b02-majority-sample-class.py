# B2: the majority class is cut down to the size of the minority, then the table is split
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.model_selection import train_test_split


class SpamFilter:
    columns = ["n_links", "n_caps", "n_recipients", "body_length"]

    def __init__(self, mails):
        spam = mails[mails["spam"] == 1]
        ham = mails[mails["spam"] == 0].sample(n=len(spam), random_state=5)  # expect: leakage/resample-before-split[hint]
        self.mails = pd.concat([spam, ham], ignore_index=True)

    def evaluate(self):
        train, test = train_test_split(self.mails, test_size=0.2, random_state=5)
        model = LogisticRegression(max_iter=500).fit(train[self.columns], train["spam"])
        proba = model.predict_proba(test[self.columns])[:, 1]
        return average_precision_score(test["spam"], proba)


print(SpamFilter(pd.read_csv("mails.csv")).evaluate())
