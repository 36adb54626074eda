# B21: the "test" set is loaded with split="train"
from datasets import load_dataset
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score

train = load_dataset("ag_news", split="train")
test = load_dataset("ag_news", split="train")  # expect: leakage/train-test-overlap

tfidf = TfidfVectorizer(min_df=5)
clf = LogisticRegression(max_iter=1000)
clf.fit(tfidf.fit_transform(train["text"]), train["label"])
print(accuracy_score(test["label"], clf.predict(tfidf.transform(test["text"]))))
