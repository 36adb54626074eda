# B5: a paraphrase of each review may land opposite its original
import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from transformers import pipeline

to_german = pipeline("translation", model="Helsinki-NLP/opus-mt-en-de")
to_english = pipeline("translation", model="Helsinki-NLP/opus-mt-de-en")


def back_translate(text):
    german = to_german(text)[0]["translation_text"]
    return to_english(german)[0]["translation_text"]


def augment(reviews):
    paraphrased = reviews.assign(text=reviews["text"].map(back_translate))
    return pd.concat([reviews, paraphrased], ignore_index=True)  # expect: leakage/resample-before-split


def main():
    reviews = augment(pd.read_csv("hotel_reviews.csv"))
    train, test = train_test_split(reviews, test_size=0.2, random_state=0)
    model = make_pipeline(TfidfVectorizer(), LogisticRegression(max_iter=1000))
    model.fit(train["text"], train["positive"])
    print(accuracy_score(test["positive"], model.predict(test["text"])))


if __name__ == "__main__":
    main()
