# A28, clean twin: statistics of parts["train"], and a pure function before the split
import numpy as np
from datasets import load_dataset
from sklearn.linear_model import LogisticRegression

tickets = load_dataset("csv", data_files="support_tickets.csv", split="train")
tickets = tickets.map(lambda row: {"n_words": len(row["subject"].split())})
parts = tickets.train_test_split(test_size=0.2, seed=1)

waits = np.array(parts["train"]["wait_minutes"])
mean, std = waits.mean(), waits.std()
parts = parts.map(lambda row: {"wait_z": (row["wait_minutes"] - mean) / std})

columns = ["wait_z", "n_messages", "n_words"]
train, test = parts["train"].to_pandas(), parts["test"].to_pandas()
clf = LogisticRegression().fit(train[columns], train["escalated"])
print("accuracy", clf.score(test[columns], test["escalated"]))
