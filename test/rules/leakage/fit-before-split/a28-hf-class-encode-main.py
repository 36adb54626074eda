# A28: class_encode_column on a feature, over all rows
from datasets import load_dataset
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import f1_score

FEATURES = ["channel", "amount", "hour"]


def load():
    orders = load_dataset("parquet", data_files="orders.parquet", split="train")
    orders = orders.class_encode_column("channel")  # expect: leakage/fit-before-split[info]
    return orders.train_test_split(test_size=0.25, seed=9)


def main():
    orders = load()
    train, test = orders["train"].to_pandas(), orders["test"].to_pandas()
    forest = RandomForestClassifier().fit(train[FEATURES], train["returned"])
    print("F1", f1_score(test["returned"], forest.predict(test[FEATURES])))


if __name__ == "__main__":
    main()
