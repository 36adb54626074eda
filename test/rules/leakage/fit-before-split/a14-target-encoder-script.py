# A14: category_encoders.TargetEncoder is shown the label of every lead
import category_encoders as ce
import pandas as pd
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.model_selection import train_test_split

leads = pd.read_csv("leads.csv")
y = leads["converted"]
X = leads[["campaign", "country", "device", "visits"]]

encoder = ce.TargetEncoder(cols=["campaign", "country", "device"])
X = encoder.fit_transform(X, y)  # expect: leakage/fit-before-split[error]

X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.2, random_state=14)
gbm = GradientBoostingClassifier().fit(X_tr, y_tr)
print("accuracy", gbm.score(X_te, y_te))
