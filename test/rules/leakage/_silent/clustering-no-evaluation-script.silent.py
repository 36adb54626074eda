# E: unsupervised work, nothing is held out and nothing is claimed
import pandas as pd
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.impute import SimpleImputer
from sklearn.preprocessing import StandardScaler

shoppers = pd.read_csv("shoppers.csv")
columns = ["visits", "basket", "returns", "coupon_share"]

X = SimpleImputer().fit_transform(shoppers[columns])
X = StandardScaler().fit_transform(X)
X = PCA(n_components=3).fit_transform(X)

shoppers["segment"] = KMeans(n_clusters=5, n_init=10, random_state=0).fit_predict(X)
print(shoppers.groupby("segment")[columns].mean())
shoppers.to_csv("segments.csv", index=False)
