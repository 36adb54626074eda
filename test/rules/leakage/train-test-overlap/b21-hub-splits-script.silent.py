# B21: the two official parts of the dataset
from datasets import load_dataset
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score

train = load_dataset("ag_news", split="train")
test = load_dataset("ag_news", split="test")

tfidf = TfidfVectorizer(min_df=5)
clf = LogisticRegression(max_iter=1000)
clf.fit(tfidf.fit_transform(train["text"]), train["label"])
print(accuracy_score(test["label"], clf.predict(tfidf.transform(test["text"]))))
