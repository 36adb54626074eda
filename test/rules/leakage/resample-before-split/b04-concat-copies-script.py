# B4: the positive rows are pasted in four more times before the split
import pandas as pd
from sklearn.metrics import recall_score
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import GaussianNB

scans = pd.read_csv("mammogram_features.csv")
malignant = scans[scans["malignant"] == 1]
scans = pd.concat([scans] + [malignant] * 4, ignore_index=True)  # expect: leakage/resample-before-split

X = scans[["radius", "texture", "smoothness", "concavity"]]
y = scans["malignant"]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=0)

model = GaussianNB()
model.fit(X_train, y_train)
print("recall", recall_score(y_test, model.predict(X_test)))
