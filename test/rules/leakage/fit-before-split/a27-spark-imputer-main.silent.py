# A27, clean twin: all learning stages are in the Pipeline that is fitted on train
from pyspark.ml import Pipeline
from pyspark.ml.evaluation import RegressionEvaluator
from pyspark.ml.feature import Imputer, StringIndexer, VectorAssembler
from pyspark.ml.regression import GBTRegressor
from pyspark.sql import SparkSession


def stages():
    return [
        Imputer(inputCols=["distance", "wait"], outputCols=["distance", "wait"], strategy="median"),
        StringIndexer(inputCol="borough", outputCol="borough_no", handleInvalid="keep"),
        VectorAssembler(inputCols=["distance", "wait", "borough_no"], outputCol="features"),
    ]


def main():
    spark = SparkSession.builder.getOrCreate()
    trips = spark.read.csv("trips.csv", header=True, inferSchema=True).cache()
    train, test = trips.randomSplit([0.7, 0.3], seed=7)
    model = Pipeline(stages=[*stages(), GBTRegressor(labelCol="fare")]).fit(train)
    print(RegressionEvaluator(labelCol="fare", metricName="mae").evaluate(model.transform(test)))


if __name__ == "__main__":
    main()
