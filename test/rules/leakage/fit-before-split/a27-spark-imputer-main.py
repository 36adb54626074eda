# A27: gaps imputed (medians) and a category indexed (vocabulary only) on all rows
from pyspark.ml.evaluation import RegressionEvaluator
from pyspark.ml.feature import Imputer, StringIndexer, VectorAssembler
from pyspark.ml.regression import GBTRegressor
from pyspark.sql import DataFrame, SparkSession


def prepare(trips: DataFrame) -> DataFrame:
    imputer = Imputer(inputCols=["distance", "wait"], outputCols=["distance", "wait"], strategy="median")
    trips = imputer.fit(trips).transform(trips)  # expect: leakage/fit-before-split
    indexer = StringIndexer(inputCol="borough", outputCol="borough_no")
    trips = indexer.fit(trips).transform(trips)  # expect: leakage/fit-before-split[info]
    assembler = VectorAssembler(inputCols=["distance", "wait", "borough_no"], outputCol="features")
    return assembler.transform(trips).cache()


def main():
    spark = SparkSession.builder.getOrCreate()
    trips = prepare(spark.read.csv("trips.csv", header=True, inferSchema=True))
    train, test = trips.randomSplit([0.7, 0.3], seed=7)
    model = GBTRegressor(labelCol="fare").fit(train)
    print(RegressionEvaluator(labelCol="fare", metricName="mae").evaluate(model.transform(test)))


if __name__ == "__main__":
    main()
