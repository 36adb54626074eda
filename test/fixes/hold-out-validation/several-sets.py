import pandas as pd
from lightgbm import LGBMRegressor, early_stopping
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import train_test_split

SEED = 11
df = pd.read_csv("churn.csv")
train_x, test_x, train_y, test_y = train_test_split(df[["age"]], df["amount"], random_state=SEED)
model = LGBMRegressor()
model.fit(
    train_x,
    train_y,
    eval_set=[(train_x, train_y), (test_x, test_y)],
    callbacks=[early_stopping(20)],
)
print(mean_squared_error(test_y, model.predict(test_x)))
