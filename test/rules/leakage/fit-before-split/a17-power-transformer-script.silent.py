# A17, clean twin: the exponents are learnt inside the pipeline
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import PowerTransformer

concrete = pd.read_excel("concrete_data.xls")
strength = concrete.pop("strength_mpa")

mix_train, mix_test, s_train, s_test = train_test_split(concrete, strength, test_size=0.2, random_state=17)
ridge = make_pipeline(PowerTransformer(method="yeo-johnson"), Ridge(alpha=1.0))
ridge.fit(mix_train, s_train)
print("R2", ridge.score(mix_test, s_test))
