# B24: rows are picked by an unseeded rand(), and the frame is not cached before it is split
from pyspark.ml.evaluation import RegressionEvaluator
from pyspark.ml.feature import VectorAssembler
from pyspark.ml.regression import GBTRegressor
from pyspark.sql import SparkSession
from pyspark.sql import functions as F


def load(spark):
    parcels = spark.read.table("logistics.parcels")
    parcels = parcels.orderBy(F.rand()).limit(100_000)
    return VectorAssembler(inputCols=["weight", "volume", "distance"], outputCol="features").transform(parcels)


def main():
    spark = SparkSession.builder.getOrCreate()
    train, test = load(spark).randomSplit([0.9, 0.1])  # expect: leakage/train-test-overlap[hint]
    model = GBTRegressor(labelCol="delivery_hours").fit(train)
    evaluator = RegressionEvaluator(labelCol="delivery_hours", metricName="mae")
    print("MAE", evaluator.evaluate(model.transform(test)))


if __name__ == "__main__":
    main()
