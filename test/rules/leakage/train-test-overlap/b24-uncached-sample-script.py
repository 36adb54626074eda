# B24: an unseeded sample is drawn anew for each action, so the parts of randomSplit may share rows
from pyspark.ml.classification import LogisticRegression
from pyspark.ml.evaluation import BinaryClassificationEvaluator
from pyspark.ml.feature import VectorAssembler
from pyspark.sql import SparkSession

spark = SparkSession.builder.appName("clicks").getOrCreate()
clicks = spark.read.parquet("warehouse/clicks").sample(fraction=0.1)
assembled = VectorAssembler(
    inputCols=["dwell", "position", "price"], outputCol="features"
).transform(clicks)

train, test = assembled.randomSplit([0.8, 0.2], seed=1)  # expect: leakage/train-test-overlap[hint]
model = LogisticRegression(labelCol="bought").fit(train)
auc = BinaryClassificationEvaluator(labelCol="bought").evaluate(model.transform(test))
print("AUC", auc)
