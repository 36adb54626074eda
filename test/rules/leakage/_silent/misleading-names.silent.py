# E: X_all and full are the training rows, whatever their names say
import pandas as pd
from sklearn.linear_model import ElasticNet
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

glaciers = pd.read_csv("glaciers.csv")
full, later = train_test_split(glaciers, test_size=0.2, random_state=19)

X_all = full[["elevation", "slope", "aspect"]]
scaler = StandardScaler()
X_all = scaler.fit_transform(X_all)

df = later[["elevation", "slope", "aspect"]]
model = ElasticNet().fit(X_all, full["retreat_m"])
print("MSE", mean_squared_error(later["retreat_m"], model.predict(scaler.transform(df))))
