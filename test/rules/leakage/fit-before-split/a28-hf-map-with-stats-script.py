# A28: datasets.map with mean and deviation of all rows, then train_test_split
import numpy as np
from datasets import load_dataset
from sklearn.linear_model import LogisticRegression

tickets = load_dataset("csv", data_files="support_tickets.csv", split="train")
waits = np.array(tickets["wait_minutes"])
mean, std = waits.mean(), waits.std()  # expect: leakage/fit-before-split

tickets = tickets.map(lambda row: {"wait_z": (row["wait_minutes"] - mean) / std})
parts = tickets.train_test_split(test_size=0.2, seed=1)

columns = ["wait_z", "n_messages"]
train, test = parts["train"].to_pandas(), parts["test"].to_pandas()
clf = LogisticRegression().fit(train[columns], train["escalated"])
print("accuracy", clf.score(test[columns], test["escalated"]))
