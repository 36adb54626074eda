# A10, clean twin: the correlation is that of the training houses
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

houses = pd.read_csv("kc_house_data.csv").select_dtypes("number")
train, test = train_test_split(houses, test_size=0.2, random_state=12)
corr = train.corr()["price"].abs()
keep = corr[corr > 0.3].index.drop("price")

forest = RandomForestRegressor(n_estimators=200, random_state=12)
forest.fit(train[keep], train["price"])
print("MAE", mean_absolute_error(test["price"], forest.predict(test[keep])))
