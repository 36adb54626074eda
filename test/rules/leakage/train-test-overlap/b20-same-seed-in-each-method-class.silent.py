# B20: train() and test() split alike: same table, same size, same seed
import pandas as pd
from sklearn.ensemble import AdaBoostClassifier
from sklearn.model_selection import train_test_split


class PhishingDetector:
    def __init__(self, path):
        self.urls = pd.read_csv(path)
        self.model = AdaBoostClassifier(n_estimators=100)
        self.columns = ["n_dots", "n_hyphens", "url_length", "has_ip"]

    def train(self):
        train, _ = train_test_split(self.urls, test_size=0.2, random_state=17)
        self.model.fit(train[self.columns], train["phishing"])

    def test(self):
        _, test = train_test_split(self.urls, test_size=0.2, random_state=17)
        return self.model.score(test[self.columns], test["phishing"])


detector = PhishingDetector("urls.csv")
detector.train()
print("accuracy", detector.test())
