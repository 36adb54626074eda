# A27: Spark's StandardScaler fitted on the whole frame, randomSplit below
from pyspark.ml.classification import LogisticRegression
from pyspark.ml.evaluation import BinaryClassificationEvaluator
from pyspark.ml.feature import StandardScaler, VectorAssembler
from pyspark.sql import SparkSession

spark = SparkSession.builder.appName("churn").getOrCreate()
calls = spark.read.parquet("hdfs:///telco/calls.parquet")

assembler = VectorAssembler(inputCols=["day_mins", "eve_mins", "intl_calls"], outputCol="raw")
assembled = assembler.transform(calls)
scaler = StandardScaler(inputCol="raw", outputCol="features", withMean=True)
scaled = scaler.fit(assembled).transform(assembled)  # expect: leakage/fit-before-split

train, test = scaled.cache().randomSplit([0.8, 0.2], seed=42)
model = LogisticRegression(labelCol="churn").fit(train)
evaluator = BinaryClassificationEvaluator(labelCol="churn")
print("AUC", evaluator.evaluate(model.transform(test)))
