# B3: the bookings are split first, and only the training part is balanced
import pandas as pd
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import balanced_accuracy_score
from sklearn.model_selection import train_test_split

from balance import balance

COLUMNS = ["lead_days", "adults", "children", "price", "repeat_guest"]

bookings = pd.read_csv("bookings.csv")
train, test = train_test_split(bookings, test_size=0.25, random_state=2)
train = balance(train)
model = HistGradientBoostingClassifier().fit(train[COLUMNS], train["cancelled"])
print(balanced_accuracy_score(test["cancelled"], model.predict(test[COLUMNS])))
