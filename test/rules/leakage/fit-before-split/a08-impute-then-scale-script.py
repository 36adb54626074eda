# A8: imputer and scaler, two statements that learn from all rows
import pandas as pd
from sklearn.impute import SimpleImputer
from sklearn.linear_model import ElasticNet
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

wells = pd.read_csv("well_logs.csv")
y = wells["porosity"]
X = wells[["gamma_ray", "resistivity", "density", "neutron"]]

X = SimpleImputer(strategy="median").fit_transform(X)  # expect: leakage/fit-before-split
X = StandardScaler().fit_transform(X)  # expect: leakage/fit-before-split

X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.2, random_state=30)
net = ElasticNet(alpha=0.1).fit(X_tr, y_tr)
print("MAE", mean_absolute_error(y_te, net.predict(X_te)))
