# B18: nothing in the project says that there are duplicates
import logging

import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import make_pipeline

log = logging.getLogger(__name__)


def report(tickets):
    log.info("%d tickets in %d queues", len(tickets), tickets["queue"].nunique())


def main():
    tickets = pd.read_csv("support_tickets.csv")
    report(tickets)
    train, test = train_test_split(tickets, test_size=0.3, random_state=6)
    model = make_pipeline(TfidfVectorizer(), MultinomialNB()).fit(train["body"], train["queue"])
    log.info("accuracy %.3f", model.score(test["body"], test["queue"]))


if __name__ == "__main__":
    main()
