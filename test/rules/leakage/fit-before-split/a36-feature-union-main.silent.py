# A36, clean twin: union and classifier are one pipeline
import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import classification_report
from sklearn.model_selection import train_test_split
from sklearn.pipeline import FeatureUnion, make_pipeline
from sklearn.svm import LinearSVC


def featuriser():
    return FeatureUnion([
        ("words", TfidfVectorizer(min_df=3)),
        ("chars", TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5))),
    ])


def main():
    complaints = pd.read_csv("complaints.csv").dropna(subset=["narrative"])
    X_tr, X_te, y_tr, y_te = train_test_split(
        complaints["narrative"], complaints["product"], test_size=0.2, random_state=1
    )
    svc = make_pipeline(featuriser(), LinearSVC()).fit(X_tr, y_tr)
    print(classification_report(y_te, svc.predict(X_te)))


if __name__ == "__main__":
    main()
