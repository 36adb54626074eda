# A12: counts and idf weights of all mails, kept in attributes
from pathlib import Path

from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import MultinomialNB


class SpamFilter:
    def __init__(self, ham, spam):
        self.mails = [p.read_text(errors="ignore") for p in [*ham, *spam]]
        self.labels = [0] * len(ham) + [1] * len(spam)
        self.counter = CountVectorizer(max_features=20_000)
        self.weigher = TfidfTransformer()

    def vectorise(self):
        counts = self.counter.fit_transform(self.mails)  # expect: leakage/fit-before-split
        self.X = self.weigher.fit_transform(counts)  # expect: leakage/fit-before-split

    def evaluate(self):
        X_tr, X_te, y_tr, y_te = train_test_split(
            self.X, self.labels, test_size=0.25, stratify=self.labels, random_state=1
        )
        bayes = MultinomialNB().fit(X_tr, y_tr)
        return f1_score(y_te, bayes.predict(X_te))


spam_filter = SpamFilter(sorted(Path("mails/ham").glob("*.txt")), sorted(Path("mails/spam").glob("*.txt")))
spam_filter.vectorise()
print("F1", spam_filter.evaluate())
