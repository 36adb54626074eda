# C1: every import has another name, the test part still picks
import pandas as pd
import sklearn.ensemble as ens
from sklearn import model_selection as sel
from sklearn.metrics import r2_score as r2

hops = pd.read_csv("hops.csv")
held_out = sel.train_test_split(hops[["rain", "sun", "soil_n"]], hops["alpha_acid"], random_state=8)
a_in, b_in, a_out, b_out = held_out

contest = {
    "trees": ens.ExtraTreesRegressor(random_state=0),
    "boost": ens.HistGradientBoostingRegressor(random_state=0),
    "bag": ens.BaggingRegressor(random_state=0),
}
table = {name: r2(b_out, model.fit(a_in, a_out).predict(b_in)) for name, model in contest.items()}
champion, score = sorted(table.items(), key=lambda row: row[1])[-1]  # expect: leakage/test-reuse
print(f"{champion} wins with R2 = {score:.2f}")
