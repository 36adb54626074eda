# C4: CatBoost keeps the best iteration on eval_set, and eval_set is the test part
import pandas as pd
from catboost import CatBoostClassifier, Pool
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split


class Underwriter:
    cat_features = ["occupation", "region"]

    def __init__(self, applications):
        train, test = train_test_split(applications, test_size=0.2, random_state=8)
        self.train_pool = Pool(train.drop(columns="approved"), train["approved"], cat_features=self.cat_features)
        self.test_pool = Pool(test.drop(columns="approved"), test["approved"], cat_features=self.cat_features)
        self.y_test = test["approved"]
        self.model = CatBoostClassifier(iterations=2000, verbose=200)

    def run(self):
        self.model.fit(self.train_pool, eval_set=self.test_pool)  # expect: leakage/tuning-on-test
        return f1_score(self.y_test, self.model.predict(self.test_pool))


print("F1", Underwriter(pd.read_csv("applications.csv")).run())
