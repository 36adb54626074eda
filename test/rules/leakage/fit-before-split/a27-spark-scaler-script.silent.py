# A27, clean twin: assembler, scaler and model form a Pipeline fitted on the training part
from pyspark.ml import Pipeline
from pyspark.ml.classification import LogisticRegression
from pyspark.ml.evaluation import BinaryClassificationEvaluator
from pyspark.ml.feature import StandardScaler, VectorAssembler
from pyspark.sql import SparkSession

spark = SparkSession.builder.appName("churn").getOrCreate()
calls = spark.read.parquet("hdfs:///telco/calls.parquet")

assembler = VectorAssembler(inputCols=["day_mins", "eve_mins", "intl_calls"], outputCol="raw")
scaler = StandardScaler(inputCol="raw", outputCol="features", withMean=True)

train, test = calls.cache().randomSplit([0.8, 0.2], seed=42)
model = Pipeline(stages=[assembler, scaler, LogisticRegression(labelCol="churn")]).fit(train)
evaluator = BinaryClassificationEvaluator(labelCol="churn")
print("AUC", evaluator.evaluate(model.transform(test)))
