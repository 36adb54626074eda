# B24: nothing about the source is random, so the seeded split is stable
from pyspark.ml.evaluation import RegressionEvaluator
from pyspark.ml.feature import VectorAssembler
from pyspark.ml.regression import GBTRegressor
from pyspark.sql import SparkSession


def load(spark):
    parcels = spark.read.parquet("logistics/parcels")
    return VectorAssembler(inputCols=["weight", "volume", "distance"], outputCol="features").transform(parcels)


def main():
    spark = SparkSession.builder.getOrCreate()
    train, test = load(spark).randomSplit([0.9, 0.1], seed=5)
    model = GBTRegressor(labelCol="delivery_hours").fit(train)
    evaluator = RegressionEvaluator(labelCol="delivery_hours", metricName="mae")
    print("MAE", evaluator.evaluate(model.transform(test)))


if __name__ == "__main__":
    main()
