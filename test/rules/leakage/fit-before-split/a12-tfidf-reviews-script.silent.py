# A12, clean twin: the vocabulary is that of the training reviews
import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

reviews = pd.read_csv("imdb_reviews.csv")
texts = reviews["review"].str.lower().str.replace("<br />", " ", regex=False)
y = (reviews["sentiment"] == "positive").astype(int)

train_texts, test_texts, y_train, y_test = train_test_split(texts, y, test_size=0.2, random_state=42)

vectorizer = TfidfVectorizer(ngram_range=(1, 2), min_df=5, stop_words="english")
X_train = vectorizer.fit_transform(train_texts)
X_test = vectorizer.transform(test_texts)

clf = LogisticRegression(C=4.0, max_iter=1000).fit(X_train, y_train)
print("accuracy", clf.score(X_test, y_test))
