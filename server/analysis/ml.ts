/** What shows that a project has to do with models at all. Without any of it nothing is said about the project. */

/** Kinds that nothing but work with models has. */
const KINDS =
  /^(kserve|seldon|kfp|azureml|bentoml|feast|mlflow|zenml|kedro|dvc)\/|SageMaker|^databricks\/(endpoint|model|monitor)|^cloudformation\/(?!alarm)/;

const LIBRARIES = new Set(
  'sklearn xgboost lightgbm catboost torch tensorflow keras transformers sentence_transformers pytorch_lightning lightning mlflow wandb comet_ml neptune clearml zenml kedro metaflow kfp feast bentoml ray sagemaker azureml evidently whylogs nannyml alibi_detect deepchecks great_expectations onnxruntime statsmodels prophet sktime imblearn optuna hyperopt spacy gensim jax flax'.split(
    ' ',
  ),
);

/** A library that only work with models needs. */
export function isOfModels(name: string): boolean {
  return LIBRARIES.has(name.split('.')[0]!) || /^(azure\.ai\.ml|google\.cloud\.aiplatform|pyspark\.ml)\b/.test(name);
}

export function isModelKind(kind: string): boolean {
  return KINDS.test(kind);
}
