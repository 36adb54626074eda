# A39: groupby-transform count of all rows, assigned within the chain
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

posts = (
    pd.read_csv("forum_posts.csv")
    .assign(n_words=lambda d: d["body"].str.split().str.len())
    .assign(topic_size=lambda d: d.groupby("topic")["body"].transform("count"))  # expect: leakage/fit-before-split
)
X_tr, X_te, y_tr, y_te = train_test_split(posts[["n_words", "topic_size"]], posts["removed"], random_state=39)
print(LogisticRegression().fit(X_tr, y_tr).score(X_te, y_te))
