# E: the training score is printed beside the test score, two metrics of one model
import pandas as pd
from sklearn.metrics import accuracy_score, f1_score
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

lenses = pd.read_csv("contact_lenses.csv")
X_tr, X_te, y_tr, y_te = train_test_split(
    lenses.drop(columns="comfortable"), lenses["comfortable"], test_size=0.25, random_state=15
)

model = make_pipeline(StandardScaler(), SVC()).fit(X_tr, y_tr)
for part, X, y in [("train", X_tr, y_tr), ("test", X_te, y_te)]:
    predicted = model.predict(X)
    print(f"{part:5} accuracy {accuracy_score(y, predicted):.3f}  F1 {f1_score(y, predicted):.3f}")
