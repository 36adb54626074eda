# A12: bag_of_words() builds its vocabulary from all documents it gets
from sklearn.feature_extraction.text import CountVectorizer


def bag_of_words(documents, **options):
    return CountVectorizer(binary=True, **options).fit_transform(documents)  # expect: leakage/fit-before-split
