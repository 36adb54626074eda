# C8: the best checkpoint is chosen on the test split, and reported on it
import numpy as np
from datasets import load_dataset
from transformers import AutoModelForSequenceClassification, AutoTokenizer, Trainer, TrainingArguments

name = "distilbert-base-uncased"
tokenizer = AutoTokenizer.from_pretrained(name)
imdb = load_dataset("imdb")
imdb = imdb.map(lambda rows: tokenizer(rows["text"], truncation=True), batched=True)


def metrics(prediction):
    return {"accuracy": float((np.argmax(prediction.predictions, axis=-1) == prediction.label_ids).mean())}


args = TrainingArguments(
    output_dir="imdb-distilbert",
    num_train_epochs=4,
    eval_strategy="epoch",
    save_strategy="epoch",
    load_best_model_at_end=True,
    metric_for_best_model="accuracy",
)
trainer = Trainer(  # expect: leakage/tuning-on-test
    model=AutoModelForSequenceClassification.from_pretrained(name, num_labels=2),
    args=args,
    train_dataset=imdb["train"],
    eval_dataset=imdb["test"],
    processing_class=tokenizer,
    compute_metrics=metrics,
)
trainer.train()
print(trainer.evaluate(imdb["test"]))
