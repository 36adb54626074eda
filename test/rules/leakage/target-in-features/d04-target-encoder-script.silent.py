# D4: the encoder sits in the pipeline and encodes the training rows out of fold
import pandas as pd
from sklearn.compose import make_column_transformer
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import TargetEncoder

cars = pd.read_csv("used_cars.csv")
X, y = cars[["mileage", "power", "brand"]], cars["price"]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=0)

encode = make_column_transformer((TargetEncoder(target_type="continuous"), ["brand"]), remainder="passthrough")
model = make_pipeline(encode, Ridge()).fit(X_train, y_train)
print("R2", model.score(X_test, y_test))
