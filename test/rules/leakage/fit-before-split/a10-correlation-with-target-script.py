# A10: features are kept by their correlation with the price over all houses
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

houses = pd.read_csv("kc_house_data.csv").select_dtypes("number")
corr = houses.corr()["price"].abs()  # expect: leakage/fit-before-split[error]
keep = corr[corr > 0.3].index.drop("price")

X, y = houses[keep], houses["price"]
X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.2, random_state=12)
forest = RandomForestRegressor(n_estimators=200, random_state=12)
forest.fit(X_tr, y_tr)
print("MAE", mean_absolute_error(y_te, forest.predict(X_te)))
