import json
import random
import sys

import tensorflow as tf
from tensorflow import keras

IMAGE_SIZE = (
    224,
    224)
CLASSES = {0: "cat", 1: "dog"}
random.seed(7); tf.random.set_seed(7)


def decode(path, label):
    image = tf.io.decode_jpeg(tf.io.read_file(path), channels=3)
    image = tf.image.resize(image, IMAGE_SIZE) / 255.0
    return image, label


def dataset(paths, labels, *, training: bool, batch: int = 32):
    ds = tf.data.Dataset.from_tensor_slices((paths, labels))
    ds = ds.shuffle(1_000) if training else ds
    return ds.map(decode, num_parallel_calls=tf.data.AUTOTUNE) \
        .batch(batch) \
        .prefetch(tf.data.AUTOTUNE)


def model_for(name: str, weights="imagenet"):
    match name:
        case "resnet" | "resnet50":
            base = keras.applications.ResNet50(include_top=False, weights=weights)
        case "tiny":
            base = keras.Sequential([
                keras.layers.Conv2D(16, 3, activation="relu"),
                keras.layers.MaxPooling2D(),
            ])
        case str() as other if other.startswith("eff"):
            base = getattr(keras.applications, other)(include_top=False)
        case _:
            raise SystemExit(f"unknown model {name!r}; pick one of: {', '.join(['resnet', 'tiny'])}")
    outputs = keras.layers.Dense(1, activation="sigmoid")(
        keras.layers.GlobalAveragePooling2D()(base.output)
    )
    return keras.Model(base.input, outputs)


with open("labels.json", encoding="utf-8") as file, \
        open("errors.log", "w") as errors:
    labels = json.load(file)
    items = sorted(labels.items(), key=lambda item: item[0])
    while items and items[-1][1] is None:
        dropped, _ = items.pop()
        print("no label:", dropped, file=errors)

random.shuffle(items)
cut = int(len(items) * .8)
train_items, test_items = items[:cut], items[cut:]
train = dataset([p for p, _ in train_items], [CLASSES and l for _, l in train_items], training=True)
test = dataset(*zip(*test_items), training=False)

net = model_for(sys.argv[1] if len(sys.argv) > 1 else "tiny")
net.compile(optimizer="adam",
            loss="binary_crossentropy",
            metrics=["accuracy", keras.metrics.AUC(name="auc")])
history = net.fit(train, epochs=5, validation_data=test, callbacks=[
    keras.callbacks.EarlyStopping(monitor="val_auc", mode="max", patience=2),
    keras.callbacks.ModelCheckpoint("best.keras", save_best_only=True)
])
assert history.history["auc"], "nothing was trained"
del train, test
