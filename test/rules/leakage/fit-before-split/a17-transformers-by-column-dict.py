# A17: a dictionary says which transformer each column gets; all learn from all rows
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import PowerTransformer, QuantileTransformer

PLAN = {"rainfall": PowerTransformer(), "slope": QuantileTransformer(n_quantiles=100)}

slides = pd.read_csv("landslides.csv")
for column, transformer in PLAN.items():
    slides[column] = transformer.fit_transform(slides[[column]])  # expect: leakage/fit-before-split

X_tr, X_te, y_tr, y_te = train_test_split(slides[list(PLAN)], slides["volume_m3"], random_state=71)
forest = RandomForestRegressor().fit(X_tr, y_tr)
print("MAE", mean_absolute_error(y_te, forest.predict(X_te)))
