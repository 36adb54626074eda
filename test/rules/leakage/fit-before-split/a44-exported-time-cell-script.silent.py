# A44: the same with a split first
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

flats = pd.read_csv("flats.csv")


# In[3]:

get_ipython().run_cell_magic('bash', '', 'ls *.csv\n')
get_ipython().run_cell_magic('time', '', "X_train, X_test, y_train, y_test = train_test_split(flats[['area']], flats['rent'])\nscaler = StandardScaler().fit(X_train)\n")


# In[4]:

ridge = Ridge().fit(scaler.transform(X_train), y_train)
print(ridge.score(scaler.transform(X_test), y_test))
