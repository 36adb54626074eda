# B14: the pipeline shuffles on every pass, and the parts are cut from it
import tensorflow as tf
from tensorflow import keras


class Pipeline:
    def __init__(self, pattern, size):
        files = tf.data.Dataset.list_files(pattern, shuffle=False)
        records = tf.data.TFRecordDataset(files).map(self.parse)
        self.records = records.shuffle(buffer_size=size)  # expect: leakage/train-test-overlap
        self.n_test = size // 5

    @staticmethod
    def parse(record):
        row = tf.io.parse_single_example(record, {
            "pulse": tf.io.FixedLenFeature([180], tf.float32),
            "arrhythmia": tf.io.FixedLenFeature([], tf.int64),
        })
        return row["pulse"], row["arrhythmia"]

    def train(self):
        return self.records.skip(self.n_test).batch(128)

    def test(self):
        return self.records.take(self.n_test).batch(128)


pipeline = Pipeline("ecg/*.tfrecord", 20_000)
model = keras.Sequential([keras.Input((180,)), keras.layers.Dense(32, "relu"), keras.layers.Dense(1, "sigmoid")])
model.compile(loss="binary_crossentropy", optimizer="adam", metrics=["AUC"])
model.fit(pipeline.train(), epochs=5)
print(model.evaluate(pipeline.test(), return_dict=True))
