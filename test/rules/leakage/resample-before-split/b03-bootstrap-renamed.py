# B3: under another name, resample() still copies rows before the split
import pandas as pd
import sklearn.model_selection as ms
from sklearn.neighbors import KNeighborsClassifier as KNN
from sklearn.utils import resample as bootstrap

frogs = pd.read_csv("frog_calls.csv")
rare = frogs.query("species == 'pipa'")
frogs = pd.concat([frogs, bootstrap(rare, n_samples=500, random_state=1)])  # expect: leakage/resample-before-split

calls, species = frogs.drop(columns="species"), frogs["species"]
c_fit, c_held, s_fit, s_held = ms.train_test_split(calls, species, random_state=1)
print(KNN(3).fit(c_fit, s_fit).score(c_held, s_held))
