# B2: sample(frac=1) only shuffles; the class is thinned in the training part
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.model_selection import train_test_split


class SpamFilter:
    columns = ["n_links", "n_caps", "n_recipients", "body_length"]

    def __init__(self, mails):
        self.mails = mails.sample(frac=1, random_state=5).reset_index(drop=True)

    def evaluate(self):
        train, test = train_test_split(self.mails, test_size=0.2, random_state=5)
        spam = train[train["spam"] == 1]
        ham = train[train["spam"] == 0].sample(n=len(spam), random_state=5)
        train = pd.concat([spam, ham], ignore_index=True)
        model = LogisticRegression(max_iter=500).fit(train[self.columns], train["spam"])
        proba = model.predict_proba(test[self.columns])[:, 1]
        return average_precision_score(test["spam"], proba)


print(SpamFilter(pd.read_csv("mails.csv")).evaluate())
