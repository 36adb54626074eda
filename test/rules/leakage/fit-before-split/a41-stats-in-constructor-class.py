# A41: medians taken in the constructor, before the split, and used after it
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split


class Admissions:
    columns = ["gpa", "gre", "essay_score"]

    def __init__(self, students):
        self.students = students
        self.medians = students[self.columns].median()  # expect: leakage/fit-before-split

    def fill(self, part):
        return part[self.columns].fillna(self.medians)

    def evaluate(self):
        train, test = train_test_split(self.students, test_size=0.2, random_state=2)
        forest = RandomForestClassifier().fit(self.fill(train), train["admitted"])
        return forest.score(self.fill(test), test["admitted"])


if __name__ == "__main__":
    print("accuracy", Admissions(pd.read_csv("admissions.csv")).evaluate())
