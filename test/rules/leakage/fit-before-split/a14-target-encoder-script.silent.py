# A14, clean twin: scikit-learn's cross-fitting TargetEncoder inside the pipeline
import pandas as pd
from sklearn.compose import make_column_transformer
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import TargetEncoder

leads = pd.read_csv("leads.csv")
y = leads["converted"]
X = leads[["campaign", "country", "device", "visits"]]

X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.2, random_state=14)
encode = make_column_transformer(
    (TargetEncoder(), ["campaign", "country", "device"]), remainder="passthrough"
)
gbm = make_pipeline(encode, GradientBoostingClassifier()).fit(X_tr, y_tr)
print("accuracy", gbm.score(X_te, y_te))
