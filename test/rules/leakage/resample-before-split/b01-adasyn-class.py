# B1: ADASYN in the loading step, the split in the training step
import pandas as pd
from imblearn.over_sampling import ADASYN
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import recall_score
from sklearn.model_selection import train_test_split


class AttritionModel:
    def __init__(self, path):
        self.path = path
        self.model = LogisticRegression(max_iter=1000)

    def load(self):
        staff = pd.read_csv(self.path)
        self.y = staff.pop("left_company")
        self.X = staff
        return self

    def balance(self):
        self.X, self.y = ADASYN(random_state=7).fit_resample(self.X, self.y)  # expect: leakage/resample-before-split
        return self

    def run(self):
        X_train, X_test, y_train, y_test = train_test_split(self.X, self.y, test_size=0.25, random_state=7)
        self.model.fit(X_train, y_train)
        return recall_score(y_test, self.model.predict(X_test))


if __name__ == "__main__":
    print(AttritionModel("hr/staff.csv").load().balance().run())
