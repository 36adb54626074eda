# A47: joined to a list of shops without doubles, filled, then split
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

sales = pd.read_csv("sales.csv")
shops = pd.read_csv("shops.csv").drop_duplicates()
sales = pd.merge(sales, shops, on="shop")
sales["area"] = sales["area"].fillna(sales["area"].mean())  # expect: leakage/fit-before-split
X_train, X_test, y_train, y_test = train_test_split(sales[["area", "staff"]], sales["revenue"])
print(Ridge().fit(X_train, y_train).score(X_test, y_test))
