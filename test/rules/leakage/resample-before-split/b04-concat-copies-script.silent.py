# B4: copies are pasted into the training part only
import pandas as pd
from sklearn.metrics import recall_score
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import GaussianNB

scans = pd.read_csv("mammogram_features.csv")
train, test = train_test_split(scans, test_size=0.2, random_state=0)
malignant = train[train["malignant"] == 1]
train = pd.concat([train] + [malignant] * 4, ignore_index=True)

columns = ["radius", "texture", "smoothness", "concavity"]
model = GaussianNB()
model.fit(train[columns], train["malignant"])
print("recall", recall_score(test["malignant"], model.predict(test[columns])))
