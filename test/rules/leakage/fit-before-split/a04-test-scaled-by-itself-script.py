# A4: fit_transform once more on the test part, which is scaled by its own statistics
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

patients = pd.read_csv("heart.csv")
features = ["age", "resting_bp", "cholesterol", "max_heart_rate", "st_depression"]
X_tr, X_te, y_tr, y_te = train_test_split(
    patients[features], patients["disease"], stratify=patients["disease"], random_state=0
)

sc = StandardScaler()
X_tr = sc.fit_transform(X_tr)
X_te = sc.fit_transform(X_te)  # expect: leakage/fit-before-split

svm = SVC(kernel="rbf", gamma="scale")
svm.fit(X_tr, y_tr)
print(svm.score(X_te, y_te))
