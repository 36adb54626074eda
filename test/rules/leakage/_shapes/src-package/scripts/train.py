# F: the script imports the package by its installed name
import pandas as pd

from crops import climate, holdout_score, vegetation

fields = climate(vegetation(pd.read_csv("fields.csv")))
print("R2", holdout_score(fields[["ndvi", "rain", "sun_hours", "frost_days"]], fields["yield_t"]))
