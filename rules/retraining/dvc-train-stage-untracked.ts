import { has, textOf } from '../api/declared.js';
import { defineConfigRule } from '../api/rule.js';

export const dvcTrainStageUntracked = defineConfigRule({
  meta: {
    id: 'retraining/dvc-train-stage-untracked',
    summary: 'A DVC pipeline trains a model and keeps no metrics.',
    severity: 'info',
    since: '0.2.0',
    messages: {
      metrics:
        'Stage `{name}` trains a model, and the pipeline keeps no metrics, so runs cannot be compared. Add `metrics`.',
    },
    docs: {
      why: 'Without metrics `dvc metrics diff` has nothing to show, and whether a new model is better is a matter of memory.',
      bad: {
        'dvc.yaml':
          'stages:\n  train:\n    cmd: python train.py\n    deps:\n      - train.py\n      - data/churn.csv\n    outs:\n      - model.joblib\n',
      },
      good: {
        'dvc.yaml':
          'stages:\n  train:\n    cmd: python train.py\n    deps:\n      - train.py\n      - data/churn.csv\n    outs:\n      - model.joblib\n    metrics:\n      - metrics.json:\n          cache: false\n',
      },
      fix: 'Write the scores to a file and name it under `metrics`, or let DVCLive do both.',
      sources: ['https://dvc.org/doc/user-guide/project-structure/dvcyaml-files#metrics'],
    },
  },
  *inspect(file) {
    const pipeline = file.resources.find(({ kind }) => kind === 'dvc/pipeline');
    if (!pipeline || has(pipeline, 'metrics')) return;
    for (const stage of file.resources) {
      if (
        stage.kind !== 'dvc/stage' ||
        ![stage.name ?? '', textOf(file.find(stage.node, 'cmd')[0])].some((words) => TRAINS.test(words))
      )
        continue;
      const words = file
        .find(stage.node, '{cmd,deps,outs}')
        .flatMap((node) => (node.kind === 'list' ? node.items : [node]));
      // DVCLive writes and declares them itself.
      if (words.some((node) => /dvclive/.test(textOf(node)))) return;
      const edit = file.adding(stage.node, 'metrics', [{ 'metrics.json': { cache: false } }]);
      yield {
        at: stage.at,
        message: 'metrics',
        data: { name: stage.name },
        steps: [],
        certainty: 'certain',
        fixes: edit ? [{ title: 'Add `metrics`', safety: 'review', edits: [edit] }] : [],
      };
      return;
    }
  },
});

/** `train`, `fit_model`, `python src/train_model.py`; not `training_data`, `train_test_split`. */
const TRAINS = /(^|[\s/_.-])(re)?(train|fit)(er|ing)?(_?model\w*)?(?=\.py\b|\s|$)/i;
