# B3: the rare species is copied in the training part
import pandas as pd
import sklearn.model_selection as ms
from sklearn.neighbors import KNeighborsClassifier as KNN
from sklearn.utils import resample as bootstrap

frogs = pd.read_csv("frog_calls.csv")
fit, held = ms.train_test_split(frogs, random_state=1)
rare = fit.query("species == 'pipa'")
fit = pd.concat([fit, bootstrap(rare, n_samples=500, random_state=1)])

knn = KNN(3).fit(fit.drop(columns="species"), fit["species"])
print(knn.score(held.drop(columns="species"), held["species"]))
