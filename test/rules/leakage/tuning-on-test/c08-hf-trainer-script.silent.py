# C8: the best checkpoint is chosen on a part of the training split
import numpy as np
from datasets import load_dataset
from transformers import AutoModelForSequenceClassification, AutoTokenizer, Trainer, TrainingArguments

name = "distilbert-base-uncased"
tokenizer = AutoTokenizer.from_pretrained(name)
imdb = load_dataset("imdb")
imdb = imdb.map(lambda rows: tokenizer(rows["text"], truncation=True), batched=True)
parts = imdb["train"].train_test_split(test_size=0.1, seed=0)


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
trainer = Trainer(
    model=AutoModelForSequenceClassification.from_pretrained(name, num_labels=2),
    args=args,
    train_dataset=parts["train"],
    eval_dataset=parts["test"],
    processing_class=tokenizer,
    compute_metrics=metrics,
)
trainer.train()
print(trainer.evaluate(imdb["test"]))
