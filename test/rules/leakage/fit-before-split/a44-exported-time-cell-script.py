# A44: a cell under %%time, as nbconvert writes it into a script
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

flats = pd.read_csv("flats.csv")
get_ipython().run_line_magic('matplotlib', 'inline')


# In[3]:

# expect@+1: leakage/fit-before-split
get_ipython().run_cell_magic('time', '', 'columns = ["area", "rooms"]\nscaled = StandardScaler().fit_transform(flats[columns])\n')


# In[4]:

X_train, X_test, y_train, y_test = train_test_split(scaled, flats["rent"])
get_ipython().run_line_magic('time', 'ridge = Ridge().fit(X_train, y_train)')
print(ridge.score(X_test, y_test))
