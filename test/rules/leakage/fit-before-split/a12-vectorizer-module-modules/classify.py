# A12: all documents go through bag_of_words() before the split
import pandas as pd
from nlp import bag_of_words
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import BernoulliNB

news = pd.read_csv("bbc_news.csv")
X = bag_of_words(news["body"], min_df=2)
X_tr, X_te, y_tr, y_te = train_test_split(X, news["section"], test_size=0.3, random_state=12)
bayes = BernoulliNB().fit(X_tr, y_tr)
print(accuracy_score(y_te, bayes.predict(X_te)))
