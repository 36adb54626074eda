/** Runs rules over a project as a whole: all of its configuration, and what its code says of it. */
import type { ConfigFile } from '../../rules/api/config.js';
import type { ProjectFacts } from '../../rules/api/project.js';
import type { Problem, Rule } from '../../rules/api/rule.js';
import type { FileReport, ProjectOptions } from './analyze.js';
import { formatOf } from './config/format.js';
import { runRules } from './findings/run.js';
import type { Modules } from './project.js';
import { importsOf } from './python/imports.js';

export interface Area {
  /** Folder of the project. */
  readonly root: string;
  /** Files of it that are there. */
  readonly paths: readonly string[];
  /** Without it there may be others, and nothing is said to be missing from the project. */
  readonly whole: boolean;
}

/** One report per file about which there is something to say; none for a project that has nothing to do with models. */
export async function survey(
  options: Pick<ProjectOptions, 'rules' | 'only' | 'pause'>,
  modules: Modules,
  { root, paths, whole }: Area,
): Promise<FileReport[]> {
  const configs: ConfigFile[] = [];
  let isMl = false;
  for (const path of paths) {
    await options.pause();
    if (formatOf(path)) {
      const config = modules.parse(path)?.config;
      if (config) configs.push(config);
    } else if (!isMl) isMl = importsOf(modules.peek(path)).some(({ level, name }) => level === 0 && isOfModels(name));
  }
  const resources = configs.flatMap((file) => file.resources.map((one) => ({ ...one, file })));
  if (!isMl && !resources.some(({ kind }) => OF_MODELS.test(kind))) return [];
  const project: ProjectFacts = { root, paths, configs, resources };
  const { findings, silenced, notes } = runRules(
    options,
    {
      check: (rule) => (whole || !('survey' in rule) ? problemsOf(rule, project) : undefined),
      judged: paths.flatMap((path) =>
        modules.peek(path).includes('plumbline:') ? [{ path, all: formatOf(path) !== undefined }] : [],
      ),
      complete: true,
    },
    (path) => modules.parse(path),
  );
  const reported = new Set([...findings.map(({ place }) => place.path), ...silenced.map(({ by }) => by.file)]);
  return [...reported].sort().map((path, index) => ({
    path,
    findings: findings.filter(({ place }) => place.path === path),
    silenced: silenced.filter(({ by }) => by.file === path),
    notes: index === 0 ? notes : [],
  }));
}

function problemsOf(rule: Rule, project: ProjectFacts): Iterable<Problem> | undefined {
  if ('survey' in rule) return rule.survey(project);
  return 'inspect' in rule ? project.configs.flatMap((file) => [...rule.inspect(file, project)]) : undefined;
}

/** Kinds that nothing but work with models has. */
const OF_MODELS =
  /^(kserve|seldon|kfp|azureml|bentoml|feast|mlflow|zenml|kedro|dvc)\/|SageMaker|^databricks\/(endpoint|model|monitor)|^cloudformation\/(?!alarm)|^terraform\/(sagemaker|vertex|azureml|databricks-(endpoint|model))/;

const LIBRARIES = new Set(
  'sklearn xgboost lightgbm catboost torch tensorflow keras transformers sentence_transformers pytorch_lightning lightning mlflow wandb comet_ml neptune clearml zenml kedro metaflow kfp feast bentoml ray sagemaker azureml evidently whylogs nannyml alibi_detect deepchecks great_expectations onnxruntime statsmodels prophet sktime imblearn optuna hyperopt spacy gensim jax flax'.split(
    ' ',
  ),
);

function isOfModels(name: string): boolean {
  return LIBRARIES.has(name.split('.')[0]!) || /^(azure\.ai\.ml|google\.cloud\.aiplatform|pyspark\.ml)\b/.test(name);
}
